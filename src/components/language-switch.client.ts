// Keeps the section or the query when the language is switched: the link takes the fragment of the address with it, and only that.
const link = document.querySelector<HTMLAnchorElement>('[data-language-switch]');

link?.addEventListener('click', () => {
  link.hash = location.hash;
});
