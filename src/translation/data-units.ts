// The texts of data files that stand in two languages side by side: fields of a message, rows,
// terms, questions.
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import {
  byLocale,
  byWholeLocale,
  isLocale,
  partialLocales,
  wholeLocales,
  type Locale,
} from '#i18n/locales.ts';
import type { ContentFiles } from '#knowledge/index.ts';
import { remember } from '#text/remember.ts';
import { adviceIn } from './advice.ts';
import type { RawUnit } from './units.ts';

/**
 * What each language has of its own: what people type, other words for a term, notes on changes.
 */
const ownWords = new Set(['aliases', 'insteadOf', 'changes']);

/** The section of a message page that shows a field; the others are at its head. */
const sectionOfField: Record<string, string> = {
  doNow: 'do-now',
  say: 'say-this',
  meaning: 'meaning',
  who: 'who-can-fix',
  retry: 'who-can-fix',
  ifNotSolved: 'if-not-solved',
  wordings: 'seen-as',
};

/** Fields whose every word is an instruction. */
const instructions = new Set(['doNow', 'say']);

interface FoundTexts {
  texts: Record<Locale, string[]>;
  /** Offset of the first text. */
  at: Partial<Record<Locale, number>>;
}

/** Takes the content files and the paths of all pages; gives the units of the data files. */
export function dataUnits(files: ContentFiles, pages: ReadonlySet<string>): RawUnit[] {
  return [...files].flatMap(([name, text]) =>
    name.endsWith('.yaml') && isShown(name, pages) ? unitsIn(name, text) : [],
  );
}

/** A file of a page that is left out as a draft is not looked at. */
function isShown(name: string, pages: ReadonlySet<string>): boolean {
  const [, folder] = /^(.*)\/(?:page|wallet)\.yaml$/.exec(name) ?? [];
  const message = /^(messages\/[^/]+)\.yaml$/.exec(name)?.[1];
  const page = folder ?? (message === 'messages/page' ? undefined : message);
  return page === undefined || pages.has(page);
}

const parse = remember((source) => {
  const lines = new LineCounter();
  return { lines, contents: parseDocument(source, { lineCounter: lines }).contents };
});

function unitsIn(name: string, source: string): RawUnit[] {
  const { lines, contents } = parse(source);
  return partsOf(contents).flatMap(({ key, node }) => {
    const found: FoundTexts = { texts: byLocale(() => []), at: {} };
    collect(node, found);
    const { texts } = found;
    if (wholeLocales.some((locale) => texts[locale].length === 0)) return [];
    const side = (locale: Locale) => ({
      file: `content/${name}`,
      line: lines.linePos(found.at[locale] ?? 0).line,
      text: texts[locale].join('\n'),
    });
    const [page, section] = localizedRouteOf(name, key);
    const said = wholeLocales.flatMap((locale) => texts[locale]);
    const others = partialLocales.filter((locale) => texts[locale].length > 0);
    return [
      {
        name: `${name}:${key}`,
        page,
        section,
        sides: byWholeLocale(side),
        others: Object.fromEntries(others.map((locale) => [locale, side(locale)])),
        advice:
          name.startsWith('messages/') && instructions.has(key) ? said : said.flatMap(adviceIn),
      },
    ];
  });
}

/**
 * A list is divided by entry, a file of fields by field, and a field that is a list of named
 * entries by entry.
 */
function partsOf(contents: unknown): { key: string; node: unknown }[] {
  if (isSeq(contents)) {
    const used = new Map<string, number>();
    return contents.items.map((node, at) => {
      const id = idOf(node) ?? String(at + 1);
      const times = (used.get(id) ?? 0) + 1;
      used.set(id, times);
      return { key: times === 1 ? id : `${id}~${times}`, node };
    });
  }
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    const field = String((key as Node & { value?: unknown }).value ?? key);
    if (ownWords.has(field)) return [];
    const isNamed =
      isSeq(value) && value.items.length > 0 && value.items.every((item) => idOf(item));
    return isNamed
      ? value.items.map((node) => ({ key: `${field}/${idOf(node)}`, node }))
      : [{ key: field, node: value }];
  });
}

function idOf(node: unknown): string | undefined {
  if (!isMap(node)) return undefined;
  const id =
    node.get('id') ??
    (node.has('system') && `${String(node.get('system'))}-${String(node.get('code'))}`);
  return typeof id === 'string' ? id : undefined;
}

function collect(node: unknown, found: FoundTexts): void {
  if (isSeq(node)) for (const item of node.items) collect(item, found);
  if (!isMap(node)) return;
  const isPair = wholeLocales.every((locale) => node.has(locale));
  for (const { key, value } of node.items) {
    const field = String((key as { value?: unknown }).value ?? key);
    if (ownWords.has(field)) continue;
    if (isPair && isLocale(field)) {
      const texts = wordsIn(value);
      found.at[field] ??= (value as Node).range?.[0] ?? 0;
      found.texts[field].push(...texts);
    } else collect(value, found);
  }
}

function wordsIn(node: unknown): string[] {
  if (isSeq(node)) return node.items.flatMap(wordsIn);
  return isScalar(node) && typeof node.value === 'string' ? [node.value] : [];
}

function localizedRouteOf(
  name: string,
  key: string,
): [page: string | undefined, section?: string | undefined] {
  const message = /^(messages\/(?!page\.)[^/]+)\.yaml$/.exec(name)?.[1];
  if (message !== undefined) return [message, sectionOfField[key]];
  if (name === 'cards.yaml') return [`cards/${key}`];
  return [/^(.*)\/(?:page|wallet)\.yaml$/.exec(name)?.[1]];
}
