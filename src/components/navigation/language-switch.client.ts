// Keeps the place when the language is switched: the query or section that the address names, or
// the section to which the reader has read on from there.
import { sectionRead } from './contents.client.ts';

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[rel=alternate]'))
  link.addEventListener('click', () => {
    const read = document.getElementById(sectionRead() ?? '');
    const named = document.getElementById(location.hash.slice(1));
    const isFurther =
      read !== null &&
      (named === null
        ? location.hash === ''
        : (named.compareDocumentPosition(read) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
    link.hash = isFurther ? `#${read.id}` : location.hash;
  });
