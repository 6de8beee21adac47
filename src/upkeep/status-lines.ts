// The report for editors in words: parts with a heading and lines, for a terminal and for the page
// of the preview.
import { locales, namesOfWhole, wholeLocales } from '#i18n/locales.ts';
import { formatFault, type Fault } from '#knowledge/index.ts';
import { lackingLines, languageLines } from './languages.ts';
import type { Review } from './review.ts';
import type { Status } from './status.ts';

/** A part of the report. */
export interface StatusPart {
  heading: string;
  /** Whether an editor has something to do here. */
  isDue: boolean;
  lines: string[];
}

/**
 * Gives the parts of a report, what is to be done first. `most` is how many lines of a long list
 * are printed.
 */
export function partsOf(status: Status, max: number): StatusPart[] {
  const { due, soon, soonUntil, translations, claims, questions } = status;
  const part = (heading: string, list: readonly string[], isDue = false): StatusPart => ({
    heading: `${heading}: ${list.length || 'none'}`,
    isDue: isDue && list.length > 0,
    lines: cut(list, max),
  });
  return [
    part('Past its review', due.map(reviewLine), true),
    part(
      `Not in step between the languages (${translations.texts} texts; ${wholeLocales.map((locale) => `${locale} ${translations.inStep[locale]} %`).join(', ')})`,
      translations.toDo.map(faultLine),
      true,
    ),
    part(`Pages of fewer than ${questions.min} questions`, questions.toDo.map(faultLine), true),
    ...status.languages.map((one) => ({
      heading: `Missing in ${locales[one.locale].name}: ${one.lacking.length} of ${one.pages} pages`,
      isDue: false,
      lines: [...languageLines(one), ...cut(lackingLines(one), max)],
    })),
    part(`To be reviewed until ${soonUntil}`, soon.map(reviewLine)),
    {
      heading: `Claims by grade and days since their check: ${claims.total}`,
      isDue: false,
      lines: gradeTable(claims),
    },
    {
      heading: 'Figures by kind',
      isDue: false,
      lines: claims.byKind.map(
        ({ kind, months, claims: count, stale, nextExpiry }) =>
          `${kind.padEnd(9)} ${String(count).padStart(4)}  fresh for ${months} months; ${stale} stale, the next ${nextExpiry ?? 'never'}`,
      ),
    },
    part(
      'Sources seen only as copies',
      status.copies.map(
        ({ id, grade, checked, pages, claims: resting }) =>
          `${id}  ${grade}, ${checked}: ${count(pages.length, 'page')}, ${count(resting.length, 'claim')}`,
      ),
    ),
    part('Dead ends: no link and no contact in their text', status.deadEnds),
    part('Pages nobody links to', status.unlinkedPages),
    part(
      `Pages with sections nobody links to (${status.unlinkedSections.reduce((sum, { sections }) => sum + sections.length, 0)} sections)`,
      status.unlinkedSections.map(
        ({ page, sections }) => `${page}  ${sections.map((id) => `#${id}`).join(' ')}`,
      ),
    ),
    {
      heading: 'Checked longest ago',
      isDue: false,
      lines: status.oldest.map(({ page, checked }) => `${checked}  ${page}`),
    },
    part('Drafts', status.drafts),
    part('Not set in src/site.ts: who runs this copy, and how to reach them', status.unset),
  ];
}

/** Takes the status and the most lines of a list; gives the report for a terminal. */
export function printStatus(status: Status, max: number): string {
  const parts = partsOf(status, max).map(({ heading, isDue, lines }) =>
    [`${isDue ? '!' : ' '} ${heading}`, ...lines.map((line) => `    ${line}`)].join('\n'),
  );
  const verdict = status.isDue ? 'Something is due: the parts marked with “!”.' : 'Nothing is due.';
  return `Status of ${status.day}, ${status.pages} pages in ${namesOfWhole}. ${verdict}\n\n${parts.join('\n\n')}`;
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;

function cut(lines: readonly string[], max: number): string[] {
  return lines.length <= max
    ? [...lines]
    : [...lines.slice(0, max), `… and ${lines.length - max} more (--all)`];
}

function reviewLine({ what, id, due, pages }: Review): string {
  const resting = what === 'page' ? '' : `: ${pages.join(', ') || 'on no page'}`;
  return `${due}  ${what} ${id}${resting}`;
}

const faultLine = (fault: Fault) =>
  formatFault(fault)
    .trim()
    .replace(/\s*\n\s*/g, ' ');

function gradeTable({ ages, byGrade }: Status['claims']): string[] {
  const row = (name: string, cells: readonly (string | number)[]) =>
    `${name.padEnd(3)} ${cells.map((cell) => String(cell).padStart(6)).join('')}`;
  return [
    row('', ['all', ...ages.map((max) => (max === null ? 'older' : `≤ ${max}`))]),
    ...byGrade.map(({ grade, claims, byAge }) => row(grade, [claims, ...byAge])),
  ];
}
