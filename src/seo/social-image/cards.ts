// Which pages have an image of their own, and what stands on it.
import { isServed } from '#i18n/address.ts';
import { strings } from '#i18n/index.ts';
import { inAllWords, locales, sourceLocale, type Locale } from '#i18n/locales.ts';
import { signs } from '#i18n/signs.ts';
import { siteName } from '#i18n/site-name.ts';
import { pageAt, type Knowledge, type Page } from '#knowledge/index.ts';
import type { SocialCard } from './draw.ts';

/**
 * A page with an image: its path without the language, the words on the image, and the stages that
 * it fills.
 */
interface CardSubject {
  path: string;
  title: string;
  label?: string;
  lead?: string;
  stages?: readonly string[];
  isUrgent?: boolean;
}

/**
 * Gives the images of a language by page path; '' is the home page. Every other page shows the
 * image of the home page.
 */
export function cardsOf(knowledge: Knowledge, locale: Locale): Map<string, SocialCard> {
  const { home, check, changes, path, report } = strings(locale);
  const subjects: CardSubject[] = [
    { path: '', title: home.heading },
    { path: 'changes', title: changes.title },
    { path: 'report', title: report.title },
    ...knowledge.pages.map((page) => subjectOf(page, knowledge, locale)),
    ...knowledge.check.map((node) => ({
      path: node.path,
      title: node.question[locale],
      label: check.name,
    })),
  ];
  return new Map(
    subjects
      .filter(({ path }) => isServed(locale, path))
      .map((subject) => [
        subject.path,
        {
          language: locales[locale].tag,
          siteName: siteName[locale],
          label: subject.label ?? '',
          title: subject.title,
          lead: subject.lead ?? '',
          isUrgent: subject.isUrgent ?? false,
          stations: knowledge.stages.map(({ id, name }) => ({
            name: name[locale],
            isHere: subject.stages?.includes(id) ?? false,
          })),
          lastStep: path.linked,
        },
      ]),
  );
}

/**
 * Gives the image of the page where one chooses the language: the title of the first language, and
 * those of the others under it.
 */
export function entryCard(knowledge: Knowledge): SocialCard {
  const card = cardsOf(knowledge, sourceLocale).get('')!;
  return {
    ...card,
    siteName: inAllWords((locale) => siteName[locale]).join(' · '),
    lead: inAllWords((locale) => strings(locale).home.heading)
      .slice(1)
      .join(' · '),
  };
}

const known = new WeakMap<Knowledge, Set<string>>();

/** Takes a page path; says whether the page has an image of its own. */
export function hasOwnCard(knowledge: Knowledge, path: string): boolean {
  if (!known.has(knowledge)) known.set(knowledge, new Set(cardsOf(knowledge, sourceLocale).keys()));
  return known.get(knowledge)!.has(path);
}

function subjectOf(page: Page, knowledge: Knowledge, locale: Locale): CardSubject {
  const { who } = strings(locale);
  const stages = page.message?.stages ?? (page.stage === undefined ? [] : [page.stage]);
  const label =
    page.area !== undefined && page.kind !== 'hub'
      ? pageAt(knowledge, page.area).text[locale].title
      : '';
  const lead = page.fixer
    ? `${who.label}${signs[locale].colon}${page.fixer.map((fixer) => who[fixer]).join(' · ')}`
    : '';
  return {
    path: page.path,
    title: page.text[locale].title,
    label,
    lead,
    stages,
    isUrgent: page.area === 'lost-funds',
  };
}
