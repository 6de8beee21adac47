// Makes a large content folder out of the project's own: articles of the same size and make, sound
// under the content check.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localeKeys, type Locale } from '../src/i18n/locales.ts';

interface Random {
  /** Gives a number from 0 up to, without, a limit. */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
}

/** Takes a seed; gives the numbers that belong to it (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (items) => items[below(items.length)]! };
}

interface Model {
  area: string;
  slug: string;
  data: string;
  text: Record<Locale, string>;
}

/** Columns that leave room for a number behind it. */
const maxLength = { title: 44, description: 140 };
/** A line of plain prose, which may stand in any article. */
const isPlain = (line: string) => line.length > 20 && !/[<[{|#*>`\]]|^\s*(?:-|\d+\.)\s/.test(line);
const bodyOf = (text: string) => text.slice(text.indexOf('\n---', 3) + 4);

function readModels(content: string): Model[] {
  const areas = readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['messages', 'check'].includes(entry.name))
    .map(({ name }) => name);
  return areas
    .flatMap((area) =>
      readdirSync(join(content, area), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name: slug }) => {
          const read = (file: string) => readFileSync(join(content, area, slug, file), 'utf8');
          return {
            area,
            slug,
            data: read('page.yaml'),
            text: { zh: read('zh.mdx'), en: read('en.mdx') },
          };
        }),
    )
    .filter(({ data }) => !/^draft: true/m.test(data));
}

/**
 * Replaces plain paragraphs by others, so that no two articles read alike; title and description
 * carry letters of their own.
 */
function varied(
  text: string,
  number: number,
  paragraphs: readonly string[],
  random: Random,
): string {
  const head = (['title', 'description'] as const).reduce(
    (rest, field) =>
      rest.replace(new RegExp(`^${field}: *(.*)$`, 'm'), (_, words: string) => {
        const bare = words.replace(/^(["'])(.*)\1$/, '$2').replaceAll("'", '’');
        const short = [...bare].reduce(
          (kept, character) =>
            width(kept + character) > maxLength[field] ? kept : kept + character,
          '',
        );
        return `${field}: '${short.trim()} ${lettersOf(number)}'`;
      }),
    text.slice(0, text.length - bodyOf(text).length),
  );
  return (
    head +
    bodyOf(text)
      .split('\n')
      .map((line) => (isPlain(line) ? random.pick(paragraphs) : line))
      .join('\n')
  );
}

/** A number in letters, since digits may read like those of a contact. */
const lettersOf = (number: number) =>
  [...String(number)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('');
const width = (text: string) =>
  [...text].reduce((columns, character) => columns + (character > '\u2000' ? 2 : 1), 0);

/** Takes a content folder and a number of articles; adds that many in both languages. */
export function growContent(content: string, count: number): void {
  const random = randomFrom(count);
  const models = readModels(content);
  const paragraphs = Object.fromEntries(
    localeKeys.map((locale) => [
      locale,
      models.flatMap(({ text }) => bodyOf(text[locale]).split('\n').filter(isPlain)),
    ]),
  ) as Record<Locale, string[]>;
  const grown = Array.from({ length: count }, (_, at) => ({
    model: models[at % models.length]!,
    number: at + 1,
  }));
  const pathOf = ({ model, number }: (typeof grown)[number]) =>
    `${model.area}/${model.slug.slice(0, 24).replace(/-$/, '')}-n${number}`;
  // A fix must be used: each cause leads to its share of them.
  const fixes = grown.filter(({ model }) => model.area === 'fixes').map(pathOf);
  const causes = grown.filter(({ model }) => model.area === 'causes').length;
  const perCause = Math.ceil(fixes.length / Math.max(1, causes));
  for (const article of grown) {
    const { model, number } = article;
    const folder = join(content, pathOf(article));
    mkdirSync(folder, { recursive: true });
    const own = model.area === 'causes' ? fixes.splice(0, perCause) : [];
    const related = [
      ...new Set(Array.from({ length: 3 }, () => pathOf(random.pick(grown)))),
    ].filter((path) => path !== pathOf(article));
    writeFileSync(
      join(folder, 'page.yaml'),
      model.data
        .replace(/^order: .*$/m, `order: ${100 + number}`)
        .replace(/^related: .*$/m, `related: [${related.join(', ') || 'contact'}]`),
    );
    for (const locale of localeKeys) {
      const links = own.map((path) => `- [${path.split('/')[1]}](/${path}/)`).join('\n');
      writeFileSync(
        join(folder, `${locale}.mdx`),
        `${varied(model.text[locale], number, paragraphs[locale], random).trimEnd()}\n${links === '' ? '' : `\n${links}\n`}`,
      );
    }
  }
}
