/**
 * Takes a text field and where to say how it went. Copies the text; where the browser does not
 * allow it, selects it for the reader to copy.
 */
export async function copyFrom(
  field: HTMLTextAreaElement,
  status: HTMLElement,
  { copied, selected }: { copied: string; selected: string },
): Promise<void> {
  try {
    await navigator.clipboard.writeText(field.value);
    status.textContent = copied;
  } catch {
    field.focus();
    field.select();
    status.textContent = selected;
  }
}
