// Keeps the section when the language is switched: the link takes the fragment of the address with it.
const link = document.querySelector<HTMLAnchorElement>('[data-language-switch]');

link?.addEventListener('click', () => {
  link.hash = location.hash;
  link.search = location.search;
});
