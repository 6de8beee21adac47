// A page of the index, read once from what Pagefind stores of it.
import type { Fragment } from './pagefind.ts';
import { sectionsOf, type Section } from './passage.ts';

export interface Page {
  url: string;
  title: string;
  kind: string | undefined;
  /** Name of its stage of the binding path, where it has one. */
  stage: string | undefined;
  /** Names of who can fix it. */
  fixers: string[];
  sections: Section[];
}

/** Takes what the index stores of a page; gives what results show of it. */
export function readPage({ url, content, raw_content, meta, filters, anchors }: Fragment): Page {
  const isCut = raw_content.includes('\u200B');
  // The raw content is the one with word boundaries; Pagefind writes its angle brackets as entities.
  const words = isCut
    ? raw_content.split('\u200B').map((word) => word.replace(/&lt;/g, '<').replace(/&gt;/g, '>'))
    : content.split(/\s+/);
  const sections = sectionsOf(
    words,
    isCut ? '' : ' ',
    anchors.filter(({ element, id }) => element === 'h2' && id !== ''),
    meta['title'],
  );
  return {
    url,
    title: meta['title'] ?? '',
    kind: filters['kind']?.[0],
    stage: filters['stage']?.[0],
    fixers: filters['fixer'] ?? [],
    sections,
  };
}
