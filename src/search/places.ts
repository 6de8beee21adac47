// Where search sends a reader. Paths are without the language.
import type { Knowledge } from '#knowledge/index.ts';

/** A page that leads on. */
export type OnwardPage = 'messages' | 'check' | 'contact';

const hasPage = (knowledge: Knowledge, path: string) =>
  knowledge.pages.some((page) => page.path === path);

/**
 * Gives the page that the form leads to without JavaScript: the messages, or the results page with
 * its contents.
 */
export function fallbackPath(knowledge: Knowledge): string {
  return hasPage(knowledge, 'messages') ? 'messages' : 'search';
}

/** Gives the pages that lead on where search has no answer, those that the site has. */
export function onwardPages(knowledge: Knowledge): OnwardPage[] {
  const exists = {
    messages: hasPage(knowledge, 'messages'),
    check: knowledge.check.length > 0,
    contact: hasPage(knowledge, 'contact'),
  };
  return (['messages', 'check', 'contact'] as const).filter((path) => exists[path]);
}
