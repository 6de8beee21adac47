// The copy of a page that goes into the index: its HTML with what readers call it, which its own HTML does not carry.
import type { Pinyin } from './lexicon/pinyin.ts';
import { normalise } from './text.ts';
import { compoundsOf, tellingTokens, tokensOf, type Stops } from './tokens.ts';

export interface IndexedPage {
  title: string;
  aliases: readonly string[];
  kind: string;
  /** Name of its stage of the binding path. */
  stage: string | undefined;
  fixers: readonly string[];
}

const body = /<main\b[^>]*\sdata-pagefind-body\b[^>]*>/;

/** Takes the names of a page; gives the tokens that it is found by, and the compounds of words that stand together in a name, each once. */
export function nameTokens(
  { title, aliases }: Pick<IndexedPage, 'title' | 'aliases'>,
  stops: Stops,
): string[] {
  const names = [title, ...aliases].map(normalise);
  // With and without the empty phrases: a reader may ask with them, and without them other pairs meet.
  const tokens = names.flatMap((name) => [
    ...tellingTokens(name, stops),
    ...(stops.phrases.length > 0 ? tokensOf(name) : []),
  ]);
  const compounds = names.flatMap((name) => compoundsOf(tellingTokens(name, stops)));
  return [
    ...new Set(
      [...tokens.filter(({ kind }) => kind !== 'character'), ...compounds].map(({ text }) => text),
    ),
  ];
}

/**
 * Takes a built page, what is known of it, and the pinyin of its language where it has one.
 * Gives the HTML to index. Throws where the page has no part that is marked for the index.
 */
export function indexCopy(
  html: string,
  page: IndexedPage,
  stops: Stops,
  pinyin: Pinyin | undefined,
): string {
  const open = body.exec(html)?.[0];
  if (open === undefined) throw new Error('has no <main data-pagefind-body>');
  const names = nameTokens(page, stops);
  const sounds = pinyin
    ? [
        ...new Set(
          names
            .filter((name) => /^\p{Script=Han}{2}$/u.test(name))
            .flatMap((pair) => pinyin.keysOf(pair)),
        ),
      ]
    : [];
  const meta = [
    ['kw', names],
    ['py', sounds],
  ] as const;
  const filters = [
    ['kind', [page.kind]],
    ['stage', page.stage === undefined ? [] : [page.stage]],
    ['fixer', page.fixers],
  ] as const;
  const tags = [
    ...meta
      .filter(([, values]) => values.length > 0)
      .map(
        ([name, values]) => `<span hidden data-pagefind-meta="${name}:${values.join(' ')}"></span>`,
      ),
    ...filters.flatMap(([name, values]) =>
      values.map((value) => `<span hidden data-pagefind-filter="${name}:${escape(value)}"></span>`),
    ),
  ];
  return html.replace(open, () => open + tags.join(''));
}

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
