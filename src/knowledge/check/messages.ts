// What must hold for message families: known pages and sources, one home for each wording, no
// loose numbers.
import { sourceLocale } from '#i18n/locales.ts';
import { messageSections } from '../schemas/areas.ts';
import { checkMeaning } from './changes.ts';
import { unlistedNumbers } from './text.ts';
import type { MessageDraft } from '../read/drafts.ts';
import type { CheckContext } from './context.ts';
import type { Fault } from '../faults.ts';
import { textsOf } from '../schemas/languages.ts';
import type { MessageData } from '../schemas/data-files.ts';

/** Gives the faults of all message families, and of fixes that nothing leads to. */
export function checkMessages(known: CheckContext): Fault[] {
  return [
    ...known.messages.flatMap((message) => checkMessage(message, known)),
    ...checkWordings(known),
    ...checkReady(known),
    ...checkUnusedFixes(known),
  ];
}

/** What to have ready is said for each message anew: a list that fits two fits neither. */
function checkReady({ messages }: CheckContext): Fault[] {
  const homes = new Map<string, string>();
  return messages.flatMap(({ id, file, data, lineOf }) => {
    const list = JSON.stringify(data.say.ready);
    const home = homes.get(list);
    homes.set(list, home ?? id);
    return home === undefined
      ? []
      : [
          {
            file,
            line: lineOf(['say', 'ready']),
            what: `has the same list to have ready as messages/${home}`,
            todo: 'Name what settles this message: what was typed, where, how often, on which phone.',
          },
        ];
  });
}

function checkMessage({ id, file, data, lineOf }: MessageDraft, known: CheckContext): Fault[] {
  const faults: Fault[] = [];
  const missing = (field: PropertyKey[], what: string, todo: string) =>
    faults.push({ file, line: lineOf(field), what, todo });
  data.stages.forEach((stage, at) => {
    if (!known.stages.some((candidate) => candidate.id === stage))
      missing(
        ['stages', at],
        `names the stage \`${stage}\`, which does not exist`,
        `The stages are ${known.stages.map((candidate) => candidate.id).join(', ')}.`,
      );
  });
  for (const field of ['causes', 'related'] as const) {
    data[field].forEach((path, at) => {
      if (!known.paths.has(path))
        missing(
          [field, at],
          `names the page ${path}, which does not exist`,
          'Correct its path, or remove it.',
        );
    });
  }
  if (data.related.includes(`messages/${id}`))
    missing(['related'], 'names itself as a related page', 'Name another message.');
  data.doNow.forEach(({ to }, at) => {
    const [path = '', section] = to.split('#');
    const fix = known.articles.get(path);
    if (known.unread.has(path)) return;
    if (fix === undefined)
      missing(
        ['doNow', at, 'to'],
        `sends to the page ${path}, which does not exist`,
        'Correct its path, or write the page.',
      );
    else if (
      section !== undefined &&
      !fix.texts[sourceLocale]?.article.sections.some((candidate) => candidate.id === section)
    )
      missing(
        ['doNow', at, 'to'],
        `sends to the section #${section} of ${path}, which does not exist`,
        'Correct the section id.',
      );
  });
  const cited = [
    ...data.sources.map((source, at) => ({ source, field: ['sources', at] })),
    ...data.wordings.map(({ source }, at) => ({ source, field: ['wordings', at, 'source'] })),
  ];
  for (const { source, field } of cited) {
    if (!known.sources.has(source))
      missing(
        field,
        `names the source \`${source}\`, which does not exist`,
        'Add it to content/sources.yaml, or correct its id.',
      );
  }
  return [
    ...faults,
    ...checkMeaning(data.changes, messageSections, file, lineOf),
    ...proseOf(data).flatMap((text) => unlistedNumbers(text, known, file)),
  ];
}

/** Every text of a family that readers see, but for the wordings, which are quoted as they are. */
function proseOf({
  title,
  description,
  meaning,
  who,
  retry,
  doNow,
  ifNotSolved,
  say,
  changes,
}: MessageData): string[] {
  const both = [
    title,
    description,
    who,
    retry.why,
    retry.after,
    ...doNow.map(({ why }) => why),
    ifNotSolved.next,
    ifNotSolved.sentBack,
    say.script,
    ...changes.map(({ note }) => note),
  ];
  return [
    ...both.flatMap((text) => (text === undefined ? [] : textsOf(text))),
    ...[meaning, say.ready].flatMap((list) => textsOf(list).flat()),
  ];
}

function checkWordings({ messages }: CheckContext): Fault[] {
  const homes = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { file, data, lineOf } of messages) {
    for (const [at, { text, seen, code = '' }] of data.wordings.entries()) {
      const key = `${text}|${seen[sourceLocale]}|${code}`;
      const home = homes.get(key);
      if (home !== undefined)
        faults.push({
          file,
          line: lineOf(['wordings', at]),
          what: `has the wording “${text}”, which ${home} has too`,
          todo: 'Keep it in the family that it fits best.',
        });
      homes.set(key, file);
    }
  }
  return faults;
}

function checkUnusedFixes({ drafts, messages, unread }: CheckContext): Fault[] {
  // A message or a cause that cannot be read may be the one that leads to the fix.
  if (messages.length === 0 || [...unread].some((path) => /^(?:messages|causes)\//.test(path)))
    return [];
  const used = new Set(
    messages.flatMap(({ data }) => data.doNow.map(({ to }) => to.split('#')[0]!)),
  );
  for (const draft of drafts.filter(({ kind }) => kind === 'cause')) {
    for (const { value } of draft.texts[sourceLocale]?.article.links ?? [])
      used.add(value.replace(/^\/|\/(?:#.*)?$/g, ''));
  }
  return drafts
    .filter(({ kind, path, data }) => kind === 'fix' && !data?.draft && !used.has(path))
    .map(({ path }) => ({
      file: `content/${path}/page.yaml`,
      what: 'is a fix that no message and no cause leads to',
      todo: 'Name it in `doNow` of a message, or link to it from a cause.',
    }));
}
