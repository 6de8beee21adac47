// The list of what was not found, as the text that its reader hands over.
import type { QuestionTexts } from '#i18n/feedback-question.ts';
import type { SearchListTexts } from '#i18n/feedback-searches.ts';
import { maskSecrets } from '#privacy/mask.ts';
import type { StoredAnswer, StoredSearch } from './stored-feedback.ts';

/** Takes the words of a language; gives what writes a search and an answer as one line each. */
export function linesOf(texts: SearchListTexts, { answers }: Pick<QuestionTexts, 'answers'>) {
  return {
    search: ({ query, count, day }: StoredSearch): string =>
      texts.found
        .replace('{day}', day)
        .replace('{count}', String(count))
        .replace('{query}', () => maskSecrets(query, 'search').text),
    answer: ({ page, answer, day }: StoredAnswer): string =>
      texts.answer
        .replace('{page}', page)
        .replace('{answer}', answers[answer])
        .replace('{day}', day),
  };
}

/**
 * Takes the noted searches and the answers, and the words of a language; gives the text, the newest
 * first; '' where there are none.
 */
export function writeSearchList(
  searches: readonly StoredSearch[],
  given: readonly StoredAnswer[],
  texts: SearchListTexts,
  question: Pick<QuestionTexts, 'answers'>,
): string {
  const lines = linesOf(texts, question);
  const part = (heading: string, list: string[]) =>
    list.length === 0
      ? []
      : [[heading, ...list.toReversed().map((line) => `- ${line}`)].join('\n')];
  return [
    ...part(texts.searches, searches.map(lines.search)),
    ...part(texts.answers, given.map(lines.answer)),
  ].join('\n\n');
}
