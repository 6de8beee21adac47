// What must hold in claims.yaml itself: known sources, quantities that can be read, nothing unused,
// pages that exist.
import type { ClaimFile } from '../schemas/claims.ts';
import { entriesOf, type DataLists } from './data-statements.ts';
import type { CheckContext } from './context.ts';
import type { Fault } from '../faults.ts';
import type { LineOf } from '../read/parse-yaml.ts';
import { quantitiesIn } from '../prose/quantities.ts';
import type { ContentFiles } from '../read/content-folder.ts';
import { statedQuantities } from './stated.ts';
import type { Statement } from './statements.ts';

/**
 * Gives the faults of the list of claims. Takes it as it was read, every statement of the site, and
 * the files of drafts that are left out, which may name claims as well.
 */
export function checkClaimList(
  { claims, exceptions }: ClaimFile,
  lineOf: LineOf,
  statements: readonly Statement[],
  lists: DataLists,
  known: CheckContext,
  hidden: ContentFiles,
): Fault[] {
  const file = 'content/claims.yaml';
  const faults: Fault[] = [];
  const wrong = (path: PropertyKey[], what: string, todo: string) =>
    faults.push({ file, line: lineOf(path), what, todo });
  const readable = (quantities: readonly string[], path: PropertyKey[]) =>
    quantities.forEach((quantity, at) => {
      if (quantitiesIn(quantity).length !== 1)
        wrong(
          [...path, at],
          `has “${quantity}”, which is not one quantity with its unit`,
          'Write it like 13 months, 5 business days, £85,000, 200 yuan, 3 % or 2021-05-25.',
        );
    });
  const seen = new Set<string>();
  const named = namesOf(known, lists);
  const used = new Set(named.map(({ id }) => id));
  const drafts = [...hidden];
  // What cannot be read may name any of them.
  const isUnread = known.unread.size > 0;
  const isInDraft = (id: string) => isUnread || drafts.some(([, text]) => text.includes(id));
  const isDraft = (page: string) => isUnread || drafts.some(([name]) => name.startsWith(page));
  for (const { id, file: where, line } of named) {
    if (line !== undefined && !seenIn(claims, id))
      faults.push({
        file: where,
        line,
        what: `names the claim \`${id}\`, which does not exist`,
        todo: 'Add it to content/claims.yaml, or correct its id.',
      });
  }
  claims.forEach(({ id, source, quantities = [] }, at) => {
    if (seen.has(id)) wrong(['claims', at], `has the claim \`${id}\` twice`, 'Keep one of them.');
    seen.add(id);
    if (known.sources.has(id))
      wrong(
        ['claims', at],
        `has the claim \`${id}\`, which is also the id of a source`,
        'Rename the claim: <Cite> takes both.',
      );
    if (!known.sources.has(source))
      wrong(
        ['claims', at, 'source'],
        `the claim \`${id}\` names the source \`${source}\`, which does not exist`,
        'Add it to content/sources.yaml, or correct its id.',
      );
    if (!used.has(id) && !isInDraft(id))
      wrong(
        ['claims', at],
        `has the claim \`${id}\`, which no page cites`,
        'Cite it where it is stated, or remove it.',
      );
    readable(quantities, ['claims', at, 'quantities']);
  });
  exceptions.forEach(({ quantities, pages }, at) => {
    readable(quantities, ['exceptions', at, 'quantities']);
    const here = statements.filter(({ page }) => pages === undefined || pages.includes(page));
    const stated = new Set(
      here.flatMap(({ text }) => statedQuantities(text).map(({ key }) => key)),
    );
    quantities.forEach((quantity, index) => {
      if (isUnread || pages?.some(isDraft)) return;
      if (!quantitiesIn(quantity).some(({ key }) => stated.has(key)))
        wrong(
          ['exceptions', at, 'quantities', index],
          `excepts “${quantity}”, which no page states`,
          'Remove it.',
        );
    });
    pages?.forEach((page, index) => missing(page, ['exceptions', at, 'pages', index]));
  });
  return faults;

  function missing(page: string, path: PropertyKey[]): void {
    if (!statements.some((statement) => statement.page === page) && !isDraft(page))
      wrong(path, `names ${page}, which does not exist`, 'Correct it, or take it out.');
  }
}

const seenIn = (claims: ClaimFile['claims'], id: string) => claims.some((claim) => claim.id === id);

/**
 * Every place that names a claim; without a line where an article cites it, which is checked with
 * the article.
 */
function namesOf(
  known: CheckContext,
  lists: DataLists,
): { id: string; file: string; line?: number }[] {
  return [
    ...known.drafts.flatMap(({ texts }) =>
      Object.values(texts).flatMap(({ file, article }) =>
        article.blocks.flatMap(({ cites }) => cites.map((id) => ({ id, file }))),
      ),
    ),
    ...entriesOf(known, lists).flatMap(({ file, data, lineOf }) =>
      (data.claims ?? []).map((id, at) => ({ id, file, line: lineOf(['claims', at]) })),
    ),
  ];
}
