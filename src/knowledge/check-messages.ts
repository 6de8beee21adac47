// What must hold for message families: known pages and sources, one home for each wording, no loose numbers.
import { knownPaths, type Known } from './check.ts';
import { looseNumbers } from './check-text.ts';
import type { Fault } from './faults.ts';
import type { MessageData } from './schemas.ts';

/** A message family as it was read. */
export interface MessageDraft {
  id: string;
  file: string;
  data: MessageData;
}

/** The sections of every message page, in their order. */
export const messageSections = ['meaning', 'who-can-fix', 'do-now', 'if-not-solved', 'say-this', 'seen-as'] as const;

/** Gives the faults of all message families, of the response codes, and of fixes that nothing leads to. */
export function checkMessages(known: Known): Fault[] {
  return [...known.messages.flatMap((message) => checkMessage(message, known)), ...checkWordings(known), ...checkCodes(known), ...checkUnusedFixes(known)];
}

function checkMessage({ id, file, data }: MessageDraft, known: Known): Fault[] {
  const paths = knownPaths(known);
  const faults: Fault[] = [];
  const missing = (what: string, todo: string) => faults.push({ file, what, todo });
  for (const stage of data.stages) {
    if (!known.stages.some((candidate) => candidate.id === stage)) missing(`names the stage \`${stage}\`, which does not exist`, `The stages are ${known.stages.map((candidate) => candidate.id).join(', ')}.`);
  }
  for (const path of [...data.causes, ...data.related]) {
    if (!paths.has(path)) missing(`names the page ${path}, which does not exist`, 'Correct its path, or remove it.');
  }
  if (data.related.includes(`messages/${id}`)) missing('names itself as a related page', 'Name another message.');
  for (const { to } of data.doNow) {
    const [path = '', section] = to.split('#');
    const fix = known.drafts.find((draft) => draft.path === path);
    if (fix === undefined) missing(`sends to the page ${path}, which does not exist`, 'Correct its path, or write the page.');
    else if (section !== undefined && !fix.texts.zh?.article.sections.some((candidate) => candidate.id === section)) missing(`sends to the section #${section} of ${path}, which does not exist`, 'Correct the section id.');
  }
  for (const source of new Set([...data.sources, ...data.wordings.map((wording) => wording.source)])) {
    if (!known.sources.has(source)) missing(`names the source \`${source}\`, which does not exist`, 'Add it to content/sources.yaml, or correct its id.');
  }
  return [...faults, ...proseOf(data).flatMap((text) => looseNumbers(text, known, file))];
}

/** Every text of a family that readers see, but for the wordings, which are quoted as they are. */
function proseOf({ title, description, meaning, who, retry, doNow, ifNotSolved, say }: MessageData): string[] {
  const both = [title, description, who, retry.why, retry.after, ...doNow.map(({ why }) => why), ifNotSolved.next, ifNotSolved.sentBack, say.script];
  return [...both.flatMap((text) => (text === undefined ? [] : [text.zh, text.en])), ...meaning.zh, ...meaning.en, ...say.ready.zh, ...say.ready.en];
}

function checkWordings({ messages }: Known): Fault[] {
  const homes = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { file, data } of messages) {
    for (const { text, seen, code = '' } of data.wordings) {
      const key = `${text}|${seen.en}|${code}`;
      const home = homes.get(key);
      if (home !== undefined) faults.push({ file, what: `has the wording “${text}”, which ${home} has too`, todo: 'Keep it in the family that it fits best.' });
      homes.set(key, file);
    }
  }
  return faults;
}

function checkCodes({ responseCodes, messages }: Known): Fault[] {
  const file = 'content/response-codes.yaml';
  const seen = new Set<string>();
  return responseCodes.flatMap(({ system, code, message, words }) => {
    const faults: Fault[] = [];
    if (seen.has(`${system}-${code}`)) faults.push({ file, what: `has the code ${system} ${code} twice`, todo: 'Keep one.' });
    seen.add(`${system}-${code}`);
    if (message !== undefined && !messages.some(({ id }) => id === message)) faults.push({ file, what: `sends ${system} ${code} to the message \`${message}\`, which does not exist`, todo: 'Correct its id.' });
    if (words.zh === undefined && words.en === undefined) faults.push({ file, what: `has no words for ${system} ${code}`, todo: 'Add them in at least one language.' });
    return faults;
  });
}

function checkUnusedFixes({ drafts, messages }: Known): Fault[] {
  if (messages.length === 0) return [];
  const used = new Set(messages.flatMap(({ data }) => data.doNow.map(({ to }) => to.split('#')[0]!)));
  for (const draft of drafts.filter(({ kind }) => kind === 'cause')) {
    for (const { value } of draft.texts.zh?.article.links ?? []) used.add(value.replace(/^\/|\/(?:#.*)?$/g, ''));
  }
  return drafts.filter(({ kind, path, data }) => kind === 'fix' && !data?.draft && !used.has(path)).map(({ path }) => ({
    file: `content/${path}/page.yaml`, what: 'is a fix that no message and no cause leads to', todo: 'Name it in `doNow` of a message, or link to it from a cause.',
  }));
}
