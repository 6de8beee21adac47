// The links beside headings: a tap names the section in the address and opens its menu, which is
// loaded then.
document.addEventListener('click', (event) => {
  const section = (event.target as Element).closest<HTMLElement>('[data-short]');
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-short] > a');
  if (!section || !link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // The reader is looking at the heading: the address names it, and nothing moves.
  event.preventDefault();
  history.replaceState(history.state, '', link.hash);
  // Without its menu the link has done what a link does.
  import('./section-menu.client.ts').then(
    ({ toggle }) => toggle(section),
    () => undefined,
  );
});
