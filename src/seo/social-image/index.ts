// Images for shared links: what stands on them, how they are drawn and packed.
export { cardsOf, entryCard, hasOwnCard } from './cards.ts';
export { drawCard, paletteOf, size, type SocialCard } from './draw.ts';
export { readFont } from './font.ts';
export { encodePng, format } from './png.ts';
