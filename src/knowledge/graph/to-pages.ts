// Makes pages of the graph out of articles and message families.
import { strings } from '#i18n/index.ts';
import {
  byLocale,
  inEach,
  localeKeys,
  sourceLocale,
  wholeLocales,
  type Locale,
  type Texts,
} from '#i18n/locales.ts';
import { isArea, messageSections } from '../schemas/areas.ts';
import type { Claim } from '../schemas/claims.ts';
import type { Draft, MessageDraft } from '../read/drafts.ts';
import type { Knowledge, Page } from './graph.ts';
import type { ReadArticle, ArticleSection } from '../read/article.ts';
import type { FrontMatter } from '../schemas/data-files.ts';

/**
 * Gives the page of a message family. Takes the claims of the site: their sources are listed on
 * the page.
 */
export function toMessage({ id, data }: MessageDraft, known: ReadonlyMap<string, Claim>): Page {
  const {
    order,
    stages,
    fixer,
    retry,
    title,
    description,
    aliases,
    causes,
    related,
    sources,
    checked,
    review,
    changes,
    wordings,
  } = data;
  const text = (locale: Locale) => ({
    title: title[locale],
    description: description[locale],
    aliases: [...aliases[locale], ...wordings.map((wording) => wording.text)],
    sections: messageSections.map((section) => ({
      id: section,
      title: strings(locale).message.sections[section],
      line: 0,
    })),
    steps: [],
  });
  return {
    path: `messages/${id}`,
    draft: data.draft,
    kind: 'message',
    area: 'messages',
    order,
    stage: stages[0]!,
    fixer,
    retry: retry.rule,
    ...(retry.after && { retryAfter: retry.after }),
    checked,
    review,
    updated: changes.at(-1)!.date,
    changes,
    related: [...causes, ...related],
    message: data,
    sources: [
      ...new Set([
        ...sources,
        ...(data.claims ?? []).flatMap((id) => known.get(id)?.source ?? []),
        ...wordings.map((wording) => wording.source),
      ]),
    ],
    text: byLocale(text),
  };
}

/**
 * Takes the draft of a page, the stages and the message families; gives the sections that a list of
 * messages adds to the page: one for each stage at which a message stops first, none where the page
 * has no list.
 */
export function listSections(
  { texts }: Draft,
  stages: Knowledge['stages'],
  messages: readonly MessageDraft[],
): Record<Locale, ArticleSection[]> {
  const hasList = texts[sourceLocale]?.article.components.some(
    ({ name }) => name === 'MessageList',
  );
  const listed = hasList
    ? stages.filter(({ id }) => messages.some(({ data }) => data.stages[0] === id))
    : [];
  const sections = (locale: Locale) =>
    listed.map(({ id, name }) => ({ id: `stage-${id}`, title: name[locale], line: 0 }));
  return byLocale(sections);
}

/**
 * Gives the page of an article, with the sections that a list on it brings; undefined where a part
 * could not be read.
 */
export function toPage(
  { path, kind, data, texts }: Draft,
  more: Record<Locale, ArticleSection[]>,
): Page | undefined {
  const written = localeKeys.flatMap((locale) => {
    const { frontMatter, article } = texts[locale] ?? {};
    return frontMatter === undefined || article === undefined
      ? []
      : [[locale, textOf(frontMatter, article, more[locale])] as const];
  });
  const text = Object.fromEntries(written) as Texts<Page['text'][Locale]>;
  if (data === undefined || wholeLocales.some((locale) => !(locale in text))) return undefined;
  const [area = ''] = path.split('/');
  return {
    ...data,
    path,
    kind,
    area: isArea(area) ? area : undefined,
    updated: data.changes.at(-1)!.date,
    text: inEach(text),
  };
}

function textOf(
  frontMatter: FrontMatter,
  { sections, steps }: ReadArticle,
  listed: readonly ArticleSection[],
): Page['text'][Locale] {
  return {
    ...frontMatter,
    sections: [...listed, ...sections],
    steps: steps.map(({ text }) => text),
  };
}
