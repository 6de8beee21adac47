// Remembers the language and form of replies on this device.
const key = 'kabang:desk';

/** Gives the choices that were kept; none where storage is denied or holds something else. */
export function remembered(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/**
 * Takes the name of a choice and its value; keeps it beside the others. Storage that is full or
 * denied only forgets it.
 */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...remembered(), [name]: value }));
  } catch {
    // The choice holds for this page.
  }
}
