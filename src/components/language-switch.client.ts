// Keeps the place when the language is switched: the query or section that the address names, or the section to which the reader has read on from there.
import { sectionRead } from './contents.client.ts';

const links = document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]');

function keepPlace(this: HTMLAnchorElement): void {
  const read = document.getElementById(sectionRead() ?? '');
  const named = document.getElementById(location.hash.slice(1));
  const isFurther =
    read !== null &&
    (named === null
      ? location.hash === ''
      : (named.compareDocumentPosition(read) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  this.hash = isFurther ? `#${read.id}` : location.hash;
}

for (const link of links) link.addEventListener('click', keepPlace);
