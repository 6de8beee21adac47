// Both languages state the same: quantities, contacts, links, callouts and citations, section
// by section.
import { isWhole } from '#i18n/locales.ts';
import type { Draft, DraftText } from '../read/drafts.ts';
import type { CheckContext } from './context.ts';
import type { Fault } from '../faults.ts';
import { nameInEachLanguage } from '../read/pictures.ts';
import { languagePairs } from '../schemas/languages.ts';
import { idsIn } from '../read/blocks.ts';
import { exceptedQuantities, statedQuantities } from './stated.ts';
import type { Statement } from './statements.ts';

/** Gives the faults of what one language has and the other has not. */
export function checkLanguages(statements: readonly Statement[], known: CheckContext): Fault[] {
  return [
    ...known.drafts.flatMap((draft) => checkTexts(draft, known)),
    ...statements.flatMap((statement) => checkPair(statement, known)),
  ];
}

/** Texts that stand side by side in a data file. */
function checkPair(statement: Statement, known: CheckContext): Fault[] {
  const { page, file, line, locale, text, other } = statement;
  if (other === undefined || !isWhole(locale)) return [];
  const here = statedQuantities(text);
  if (here.length === 0) return [];
  const there = new Set([
    ...statedQuantities(other.text).map(({ key }) => key),
    ...exceptedQuantities(page, known),
  ]);
  return here
    .filter(({ key }) => !there.has(key))
    .map(({ text: words }) => ({
      file,
      line,
      what: `states “${words}” here and not in the other language`,
      todo: 'Say the same in both.',
    }));
}

function checkTexts({ path, texts }: Draft, known: CheckContext): Fault[] {
  return languagePairs.flatMap(([one, other]) => {
    const here = texts[one];
    const there = texts[other];
    // Quantities are read in the words of the whole languages.
    const hasQuantities = isWhole(one) && isWhole(other);
    if (here === undefined || there === undefined) return [];
    const excepted = exceptedQuantities(path, known);
    const thereHas = new Set(thingsIn(there).map(({ section, key }) => `${section} ${key}`));
    const inBoth = sectionsOf(there);
    return thingsIn(here)
      .filter(
        ({ section, key, quantity }) =>
          inBoth.has(section) &&
          (hasQuantities || quantity === undefined) &&
          !thereHas.has(`${section} ${key}`) &&
          !(quantity !== undefined && excepted.has(quantity)),
      )
      .map(({ line, words, section }) => ({
        file: here.file,
        line,
        what: `has ${words}, which ${there.file} has not in ${section === '' ? 'its beginning' : `{#${section}}`}`,
        todo: 'Say the same in both languages, section by section.',
      }));
  });
}

const sectionsOf = ({ article }: DraftText) =>
  new Set(['', ...article.sections.map(({ id }) => id)]);

interface Thing {
  section: string;
  key: string;
  words: string;
  line: number;
  quantity?: string;
}

/** Components whose presence in both languages says that the same is said. */
const compared: Record<string, string> = {
  Contact: 'the contact',
  Callout: 'a callout',
  Cite: 'the citation',
  Say: 'words to say',
  Contacts: 'the contacts',
};

function thingsIn({ article }: DraftText): Thing[] {
  const numbered = new Map<string, number>();
  return [
    ...article.blocks.flatMap(({ text, section = '', line }) =>
      statedQuantities(text).map(({ text: words, key }) => ({
        section,
        key,
        words: `“${words}”`,
        line,
        quantity: key,
      })),
    ),
    ...article.links.map(({ value, line, section = '' }) => ({
      section,
      key: `link ${value}`,
      words: `a link to ${value}`,
      line,
    })),
    ...article.images.map(({ value, line, section = '' }) => ({
      section,
      key: `picture ${nameInEachLanguage(value)}`,
      words: `the picture ${value}`,
      line,
    })),
    ...article.components.flatMap(({ name, attributes, line, section = '' }) => {
      const called = compared[name] ?? 'the drawing or list';
      if (name === 'Screen' || name === 'Result') return [];
      const values = name === 'Cite' ? idsIn(attributes['id'] ?? '') : [valueOf(attributes)];
      return values.map((value) => {
        // Callouts are counted: three in one language and two in the other are not the same.
        const at = `${section} ${name} ${value}`;
        const count = name === 'Callout' ? (numbered.get(at) ?? 0) + 1 : 1;
        numbered.set(at, count);
        return {
          section,
          key: `${name} ${value} ${count}`,
          words: `${called} ${value === '' ? name : `\`${value}\``}`,
          line,
        };
      });
    }),
  ];
}

/** What a component shows; `bare` is a matter of the sentence. */
const valueOf = ({ id, kind, system }: Record<string, string>) => id ?? kind ?? system ?? '';
