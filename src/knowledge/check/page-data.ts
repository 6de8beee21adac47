// What must hold in page.yaml: known sources, pages and stages, and what a cause or a fix must say.
import { sourceLocale } from '#i18n/locales.ts';
import { checkMeaning } from './changes.ts';
import { unlistedNumbers } from './text.ts';
import type { Draft } from '../read/drafts.ts';
import type { CheckContext } from './context.ts';
import type { Fault } from '../faults.ts';
import { textsOf } from '../schemas/languages.ts';

/** Gives the faults of an article's page.yaml. */
export function checkPageData(
  { path, kind, data, lineOf, texts }: Draft,
  known: CheckContext,
): Fault[] {
  if (data === undefined) return [];
  const file = `content/${path}/page.yaml`;
  const faults: Fault[] = [];
  data.sources.forEach((id, at) => {
    if (!known.sources.has(id))
      faults.push({
        file,
        line: lineOf(['sources', at]),
        what: `names the source \`${id}\`, which does not exist`,
        todo: 'Add it to content/sources.yaml, or correct its id.',
      });
  });
  data.related.forEach((other, at) => {
    const line = lineOf(['related', at]);
    if (other === path)
      faults.push({
        file,
        line,
        what: 'names itself as a related page',
        todo: 'Name another page.',
      });
    else if (!known.paths.has(other))
      faults.push({
        file,
        line,
        what: `names the related page ${other}, which does not exist`,
        todo: 'Correct its path, or remove it.',
      });
  });
  if (data.stage !== undefined && !known.stages.some((stage) => stage.id === data.stage)) {
    faults.push({
      file,
      line: lineOf(['stage']),
      what: `names the stage \`${data.stage}\`, which does not exist`,
      todo: `The stages are ${known.stages.map((stage) => stage.id).join(', ')}.`,
    });
  }
  if (kind === 'cause' || kind === 'fix') {
    for (const field of ['stage', 'fixer', 'retry'] as const) {
      if (data[field] === undefined)
        faults.push({
          file,
          what: `lacks the field \`${field}\`, which every ${kind} has`,
          todo: 'Add it; what it holds is written in src/knowledge/schema-*.ts.',
        });
    }
  }
  const notes = data.changes.map(({ note }, at) => ({ note, line: lineOf(['changes', at]) }));
  if (data.retryAfter) notes.push({ note: data.retryAfter, line: lineOf(['retryAfter']) });
  const sections = texts[sourceLocale]?.article.sections.map(({ id }) => id) ?? [];
  return [
    ...faults,
    ...checkMeaning(data.changes, sections, file, lineOf),
    ...notes.flatMap(({ note, line }) =>
      textsOf(note).flatMap((text) => unlistedNumbers(text, known, file, line)),
    ),
  ];
}
