// Places of the site that have no section code: the checker knows them too.
import { codeId, rowId, type Knowledge } from '#knowledge/index.ts';

/** Gives the paths of pages that are not content, and the rows of tables that can be linked to. */
export function placesWithoutCode({ check, glossary, responseCodes, stages }: Knowledge): string[] {
  return [
    '',
    'search',
    'changes',
    'desk',
    'report',
    ...check.map(({ path }) => path),
    ...glossary.map(({ id }) => `glossary#term-${id}`),
    ...stages.map(({ id }) => `messages#stage-${id}`),
    ...responseCodes.flatMap((row) =>
      [rowId(row), codeId(row)].map((id) => `messages/response-codes#${id}`),
    ),
  ];
}
