// Remembers the reader's choice of theme on this device; storage that is denied only forgets it.
const control = document.querySelector<HTMLFieldSetElement>('[data-theme-control]');
const root = document.documentElement;

if (control) {
  control.hidden = false;
  const current = root.dataset['theme'] ?? 'system';
  for (const input of control.querySelectorAll('input')) input.checked = input.value === current;
  control.addEventListener('change', (event) => choose((event.target as HTMLInputElement).value));
}

function choose(theme: string): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // The choice holds for this page.
  }
}
