// What must hold between files. Checkers are pure: they take what was read and give faults.
import { localeKeys, sourceLocale } from '#i18n/locales.ts';
import { areaKeys, isArea, sectionOrdersOf } from '../schemas/areas.ts';
import { checkPageData } from './page-data.ts';
import { checkComponents, checkProse } from './text.ts';
import type { Fault } from '../faults.ts';
import { checkLinks } from './links.ts';
import { languagePairs } from '../schemas/languages.ts';
import type { Draft, DraftText } from '../read/drafts.ts';
import type { CheckContext } from './context.ts';

/** A section id: part of an address for ever, so short, lower case, and safe in every messenger. */
const sectionId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const sectionIdLength = 32;
/** Ids that the layout uses on every page. */
const reservedIds = new Set([
  'results',
  'search',
  'main',
  'top',
  'path',
  'sources',
  'related',
  'trail',
  'contents',
  'messages-here',
]);

/** Gives the faults of one article, its two texts compared. */
export function checkArticle(draft: Draft, known: CheckContext): Fault[] {
  return [
    ...checkPageData(draft, known),
    ...localeKeys.flatMap((locale) => {
      const text = draft.texts[locale];
      return text === undefined
        ? []
        : [
            ...checkSections(text, draft),
            ...checkLinks(text, draft, known),
            ...checkComponents(text, draft, known),
            ...checkProse(text, known),
          ];
    }),
    ...checkParity(draft),
  ];
}

/** Gives the faults of the areas: articles without a page above them. */
export function checkAreas({ drafts, paths }: CheckContext): Fault[] {
  return areaKeys
    .filter((area) => drafts.some((draft) => draft.path.startsWith(`${area}/`)) && !paths.has(area))
    .map((area) => ({
      file: `content/${area}/page.yaml`,
      what: 'is missing: every area has a page of its own',
      todo: 'Add page.yaml, zh.mdx and en.mdx to this folder.',
    }));
}

function checkSections({ file, article }: DraftText, { path, kind }: Draft): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const ids = [
    ...article.sections.map(({ id, line }) => ({ id, line })),
    ...article.minorIds.map(({ value, line }) => ({ id: value, line })),
  ];
  for (const { id, line } of ids) {
    if (!sectionId.test(id) || id.length > sectionIdLength) {
      faults.push({
        file,
        line,
        what: `has the malformed section id \`${id}\``,
        todo: `Use lower-case letters, digits and single hyphens, at most ${sectionIdLength} characters, starting with a letter.`,
      });
    } else if (reservedIds.has(id)) {
      faults.push({
        file,
        line,
        what: `uses the section id \`${id}\`, which belongs to the layout`,
        todo: 'Choose another id.',
      });
    }
    if (seen.has(id))
      faults.push({
        file,
        line,
        what: `uses the section id \`${id}\` twice`,
        todo: 'Give each section an id of its own.',
      });
    seen.add(id);
  }
  const [area = ''] = path.split('/');
  const orders = kind !== 'hub' && isArea(area) ? sectionOrdersOf(area) : [];
  const [fixed = []] = orders;
  const present = article.sections.map((section) => section.id).filter((id) => fixed.includes(id));
  if (orders.length > 0 && !orders.some((order) => order.join() === present.join())) {
    faults.push({
      file,
      what: `has not the sections of a ${kind} in their order`,
      todo: `It needs ${fixed.map((id) => `{#${id}}`).join(', ')}.`,
    });
  }
  if (!article.hasLead)
    faults.push({
      file,
      what: 'does not begin with an answer',
      todo: 'Write a paragraph before the first heading: the answer in its first two sentences.',
    });
  if (kind === 'fix') {
    if (article.steps.length === 0)
      faults.push({
        file,
        what: 'has no numbered steps in {#steps}',
        todo: 'Write the steps as a numbered list.',
      });
    for (const step of article.steps) {
      if (step.results !== 1)
        faults.push({
          file,
          line: step.line,
          what: `has a step with ${step.results} results`,
          todo: 'End every step with one <Result>…</Result>: what the reader sees when it worked.',
        });
    }
  }
  return faults;
}

function checkParity({ texts }: Draft): Fault[] {
  const faults: Fault[] = [];
  for (const [one, other] of languagePairs) {
    const here = texts[one];
    const there = texts[other];
    if (here === undefined || there === undefined) continue;
    const ids = new Set(here.article.sections.map((section) => section.id));
    for (const { id } of there.article.sections) {
      if (!ids.has(id))
        faults.push({
          file: here.file,
          what: `lacks the section \`${id}\`, which ${there.file} has`,
          todo: 'Give both languages the same section ids.',
        });
    }
  }
  const isInOrder = faults.length === 0;
  const order = ({ article }: DraftText) => article.sections.map(({ id }) => id).join();
  const first = texts[sourceLocale];
  for (const locale of localeKeys) {
    const second = texts[locale];
    if (first === undefined || second === undefined) continue;
    if (isInOrder && order(first) !== order(second))
      faults.push({
        file: second.file,
        what: `has its sections in another order than ${first.file}`,
        todo: 'Put the sections into the same order.',
      });
    if (first.article.steps.length !== second.article.steps.length)
      faults.push({
        file: second.file,
        what: `has ${second.article.steps.length} steps where ${first.file} has ${first.article.steps.length}`,
        todo: 'Give both languages the same steps: a step that was tried has its number in both.',
      });
  }
  return faults;
}
