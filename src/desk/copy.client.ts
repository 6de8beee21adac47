/** Takes a text field and where to say how it went. Copies the text; where the browser does not allow it, selects it for the reader to copy. */
export async function copyFrom(
  field: HTMLTextAreaElement,
  says: HTMLElement,
  { copied, selected }: { copied: string; selected: string },
): Promise<void> {
  try {
    await navigator.clipboard.writeText(field.value);
    says.textContent = copied;
  } catch {
    field.focus();
    field.select();
    says.textContent = selected;
  }
}
