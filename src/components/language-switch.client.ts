// Keeps the section when the language is switched: the link follows the fragment, or the section being read.
const link = document.querySelector<HTMLAnchorElement>('[data-language-switch]');

link?.addEventListener('click', () => {
  const read = document.querySelector<HTMLAnchorElement>('[data-contents] [aria-current]');
  link.hash = location.hash || read?.hash || '';
  link.search = location.search;
});
