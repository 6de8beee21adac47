// What the site states in numbers rests on claims: each quantity in a claim that is cited there,
// each claim beside its place, weak ones with their date.
import { expiryOf, type Claim } from '../schemas/claims.ts';
import type { CheckContext } from './context.ts';
import { isChinese } from '#i18n/locales.ts';
import type { Fault } from '../faults.ts';
import { checkLanguages } from './languages.ts';
import { isPlaceNamed, localizedRouteOf } from '../schemas/places.ts';
import { quantitiesIn } from '../prose/quantities.ts';
import type { Source } from '../schemas/data-files.ts';
import { exceptedQuantities, keysOf, statedQuantities } from './stated.ts';
import type { Statement } from './statements.ts';

/** Gives the faults of what the pages state. Takes every statement of the site. */
export function checkClaims(statements: readonly Statement[], known: CheckContext): Fault[] {
  return [
    ...statements.flatMap((statement) => [
      ...looseQuantities(statement, known),
      ...missingPlaces(statement),
      ...missingPlacesOfLaw(statement),
      ...missingDates(statement, known),
    ]),
    ...checkLanguages(statements, known),
    ...checkReviews(known),
  ];
}

const dateOf = (source: Source | undefined) =>
  source?.date === undefined ? [] : keysOf([source.date]);

/** The day, month and year of a source: a row that rests on it says “the guide of 2024”. */
const partsOfDate = ({ date }: Source) =>
  date === undefined ? [] : [date, date.slice(0, 7), date.slice(0, 4)];

function looseQuantities(statement: Statement, known: CheckContext): Fault[] {
  const { page, file, line, text, claims, how } = statement;
  const stated = statedQuantities(text);
  if (stated.length === 0) return [];
  const held = new Set([
    ...exceptedQuantities(page, known),
    ...claims.flatMap(({ quantities }) => keysOf(quantities)),
    // The date that a source itself carries is no claim: “a report of 2025-07-01”.
    ...statement.cited.sources.flatMap(dateOf),
    ...(statement.dated ?? []).flatMap(partsOfDate),
    ...claims.flatMap(({ source }) => dateOf(known.sources.get(source))),
  ]);
  return stated
    .filter(({ key }) => !held.has(key))
    .map(({ text: words, key }) => {
      const homes = [...known.claims.values()].filter(({ quantities }) =>
        keysOf(quantities).includes(key),
      );
      const hint =
        homes.length === 0
          ? 'Add one to content/claims.yaml with its source and the day it was checked; what is no fact belongs into `exceptions` there.'
          : `It stands in ${homes.map(({ id }) => id).join(', ')}.`;
      return {
        file,
        line,
        what: `states “${words}” without a claim`,
        todo: `${how} ${hint}`,
      };
    });
}

/**
 * The claims that a statement rests on: those that it cites, and in a data file those whose
 * quantities it names.
 */
function claimsIn({ text, claims, cited }: Statement): Claim[] {
  if (cited.claims.length > 0) return [...cited.claims];
  const stated = new Set(statedQuantities(text).map(({ key }) => key));
  if (stated.size === 0) return [];
  return claims.filter(({ quantities }) => keysOf(quantities).some((key) => stated.has(key)));
}

function missingPlaces(statement: Statement): Fault[] {
  const { file, line, locale, text, context } = statement;
  return claimsIn(statement).flatMap(({ id, place }) => {
    if (place === 'everywhere' || isPlaceNamed(place, locale, `${text}\n${context}`)) return [];
    return [
      {
        file,
        line,
        what: `states the claim \`${id}\` without saying where it holds (${place})`,
        todo: 'Name the place in the sentence, before it in its section, or in its heading; the words are in src/knowledge/schemas/places.ts.',
      },
    ];
  });
}

/**
 * A law that is cited as a whole, without a claim, holds at the place with which its id
 * begins: cn-pipl.
 */
function missingPlacesOfLaw(statement: Statement): Fault[] {
  const { file, line, locale, text, context, cited } = statement;
  return cited.sources.flatMap(({ id, law }) => {
    if (law === undefined) return [];
    const place = localizedRouteOf(id);
    if (place === undefined || isPlaceNamed(place, locale, `${text}\n${context}`)) return [];
    return [
      {
        file,
        line,
        what: `cites the law \`${id}\` without saying where it holds (${place})`,
        todo: 'Name the place in the sentence, before it in its section, or in its heading; the words are in src/knowledge/schemas/places.ts.',
      },
    ];
  });
}

const officialPage =
  /以[^，。；]{1,20}为准|official (?:web )?(?:pages?|sites?|text)|has the final word|comes first|\bcounts?\b|check what/i;

/** What is only weakly sourced carries its date and sends to the official page. */
function missingDates(statement: Statement, known: CheckContext): Fault[] {
  const { file, line, text, cited } = statement;
  const weak = [
    ...claimsIn(statement).map(({ id, source, checked }) => ({
      id,
      source: known.sources.get(source),
      checked,
    })),
    ...cited.sources.map((source) => ({ id: source.id, source, checked: source.checked })),
  ].filter(({ source }) => source !== undefined && isWeak(source));
  if (weak.length === 0) return [];
  const dates = new Set(quantitiesIn(text).map(({ key }) => key));
  return weak.flatMap(({ id, source, checked }) => {
    const isDated =
      dates.has(checked) || (source!.date !== undefined && isNamed(source!.date, dates));
    if (isDated && officialPage.test(text)) return [];
    return [
      {
        file,
        line,
        what: `states \`${id}\`, whose source has the grade ${source!.grade}, without its date and the way to the official page`,
        todo: `Write beside it: ${isChinese(statement.locale) ? `（${checked} 核对，以官方页面为准）` : `(checked ${checked}; check the official page)`}`,
      },
    ];
  });
}

const isWeak = ({ grade }: Source) => grade === 'B' || grade === 'B-';

/** A date may be named by its day, its month or its year. */
const isNamed = (date: string, keys: ReadonlySet<string>) =>
  [date, date.slice(0, 7), date.slice(0, 4)].some((key) => keys.has(key));

/** A page is checked again before its first limit or fee is stale. */
function checkReviews({ drafts, messages, claims }: CheckContext): Fault[] {
  const pages = [
    ...drafts.map(({ path, data, texts, lineOf }) => ({
      file: `content/${path}/page.yaml`,
      review: data?.review,
      line: lineOf(['review']),
      ids: Object.values(texts).flatMap(({ article }) =>
        article.blocks.flatMap(({ cites }) => cites),
      ),
    })),
    ...messages.map(({ file, data, lineOf }) => ({
      file,
      review: data.review,
      line: lineOf(['review']),
      ids: data.claims ?? [],
    })),
  ];
  return pages.flatMap(({ file, line, review, ids }) => {
    const [first] = ids
      .flatMap((id) => claims.get(id) ?? [])
      .filter(({ kind }) => kind === 'limit' || kind === 'fee')
      .map((claim) => ({ id: claim.id, expiry: expiryOf(claim) }))
      .sort((a, b) => a.expiry.localeCompare(b.expiry));
    return first === undefined || review === undefined || review <= first.expiry
      ? []
      : [
          {
            file,
            line,
            what: `is reviewed after its claim \`${first.id}\` is stale (${first.expiry})`,
            todo: `Set \`review\` to ${first.expiry} or earlier: limits and fees hold three months.`,
          },
        ];
  });
}
