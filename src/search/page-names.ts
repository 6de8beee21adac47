// What people call a page: the texts that the question model is made of. Used by the build only.
import type { Locale } from '#i18n/locales.ts';
import type { Knowledge, Page } from '#knowledge/index.ts';
import type { ModelTexts } from './model/build-model.ts';

/** Takes a page; gives its title, description, aliases, documented wordings and questions, and its headings. */
export function namesOf(page: Page, locale: Locale, { questions }: Knowledge): ModelTexts {
  const { title, description, aliases, sections } = page.text[locale];
  // There are many answers about single cards, much alike: what they say beside their question is for the full text.
  if (page.kind === 'answer') return { names: [title], headings: [] };
  return {
    names: [
      title,
      description,
      ...aliases,
      ...(page.message?.wordings.map(({ text }) => text) ?? []),
      ...(questions.get(page.path)?.[locale].map(({ text }) => text) ?? []),
    ],
    headings: sections.map((section) => section.title),
  };
}
