// Writes a reply around links.
import { localeKeys, sourceLocale, wholeLocales, type Locale } from '#i18n/locales.ts';
import { fullTitle, type SectionRow } from './sections.ts';

/** `both` are the whole languages. */
export const replyLanguages = [...localeKeys, 'both'] as const;
export type ReplyLanguage = (typeof replyLanguages)[number];
export const replyFormats = ['chat', 'email', 'markdown'] as const;
export type ReplyFormat = (typeof replyFormats)[number];

/** The words around the links, in one language. */
interface ReplyWords {
  opening: string;
  closing: string;
}

export type ReplyTexts = Record<Locale, Record<'chat' | 'email', ReplyWords>>;

/** A part of a reply; the same part keeps its name whatever it says. */
export interface ReplyPart {
  name: string;
  text: string;
}

const divider = { chat: '————', email: '————', markdown: '---' };

/**
 * Takes sections in order; gives the parts of a reply, none where there is no section. Each address
 * stands alone on its line.
 */
export function composeReply(
  sections: readonly SectionRow[],
  language: ReplyLanguage,
  form: ReplyFormat,
  texts: ReplyTexts,
): ReplyPart[] {
  if (sections.length === 0) return [];
  const locales: Locale[] = language === 'both' ? wholeLocales : [language];
  return locales.flatMap((locale, at): ReplyPart[] => {
    const { opening, closing } = texts[locale][form === 'email' ? 'email' : 'chat'];
    return [
      ...(at === 0 ? [] : [{ name: 'divider', text: divider[form] }]),
      { name: `${locale}-opening`, text: opening },
      ...sections.map((section, place) => ({
        name: `${locale}-${section.code}`,
        text: writeLink(section, locale, form, isSaidBefore(sections, place)),
      })),
      { name: `${locale}-closing`, text: closing },
    ];
  });
}

/** Gives the text of a reply. */
export function textOf(parts: readonly ReplyPart[]): string {
  return parts.map(({ text }) => text).join('\n\n');
}

/** Says whether an earlier section has the same answer: those of one page do. */
function isSaidBefore(sections: readonly SectionRow[], place: number): boolean {
  const answer = sections[place]!.answer?.[sourceLocale];
  return sections.slice(0, place).some((earlier) => earlier.answer?.[sourceLocale] === answer);
}

function writeLink(
  section: SectionRow,
  locale: Locale,
  form: ReplyFormat,
  isSaid: boolean,
): string {
  const [title, address] = [fullTitle(section, locale), section.short[locale]];
  const answer = isSaid ? undefined : section.answer?.[locale];
  return form === 'markdown'
    ? [`**${escaped(title)}**`, answer === undefined ? [] : escaped(answer), `<${address}>`]
        .flat()
        .join('\n\n')
    : [title, answer ?? [], address].flat().join('\n');
}

const escaped = (text: string) => text.replace(/[\\`*_[\]<>#&]/g, '\\$&');
