// What the sources answered, in words for a terminal.
import { needsEditor, type SourceFinding, type SourceStanding } from './compare.ts';

const headings: Record<SourceStanding, string> = {
  gone: 'Gone',
  moved: 'Moved for good',
  changed: 'Changed since it was read',
  failing: 'No sound answer, twice',
  refused: 'Refuses programs: look yourself, in a browser',
  unread: 'Not compared',
  kept: 'Text kept for the next time',
  same: 'As they were',
};
const advice: Partial<Record<SourceStanding, string>> = {
  gone: 'Find the document elsewhere and correct `url`; where it is no more, what rests on it rests on nothing.',
  moved: 'Correct `url`.',
  changed:
    'Read it again, correct what rests on it, and set `checked`; where the change does not matter: npm run content:sources -- --accept <id>',
  failing: 'Try again on another day; if it stays so, treat it as gone.',
};
/** More are in the JSON. */
const maxNames = 6;
/** Only counted. */
const quiet: readonly SourceStanding[] = ['kept', 'same'];

/** Takes the findings; gives the report. */
export function printFindings(findings: readonly SourceFinding[]): string {
  const groups = Map.groupBy(findings, ({ standing }) => standing);
  const parts = (Object.keys(headings) as SourceStanding[]).flatMap((standing) => {
    const group = groups.get(standing) ?? [];
    if (group.length === 0) return [];
    const mark = needsEditor.includes(standing) ? '!' : ' ';
    const head = `${mark} ${headings[standing]}: ${group.length}`;
    const remedy = advice[standing] === undefined ? [] : [`    → ${advice[standing]}`];
    return [
      [head, ...(quiet.includes(standing) ? [] : [...group.flatMap(linesOf), ...remedy])].join(
        '\n',
      ),
    ];
  });
  return `${findings.length} addresses.\n\n${parts.join('\n\n')}`;
}

function linesOf({ url, detail, sources, contacts, claims, pages }: SourceFinding): string[] {
  const rests = (name: string, list: readonly string[]) =>
    list.length === 0
      ? []
      : [
          `${name} ${list.slice(0, maxNames).join(', ')}${list.length > maxNames ? ` and ${list.length - maxNames} more` : ''}`,
        ];
  return [
    `    ${url}  ${detail}`,
    `      ${[
      ...rests('sources', sources),
      ...rests('contacts', contacts),
      ...rests('claims', claims),
      ...rests('pages', pages),
    ].join('; ')}`,
  ];
}
