// What the report page is built with: the settings of its script, and what its form offers.
import { strings } from '#i18n/index.ts';
import { byLocale, locales, type Locale } from '#i18n/locales.ts';
import { messagesOf, walletId, walletsOf, type Knowledge } from '#knowledge/index.ts';
import { messageId } from './prefill.ts';
import type { ReportOptions } from './options.client.ts';
import type { ReportWords } from './write-report.ts';

/** What the form offers to choose from, in the language of the page. */
export interface FormChoices {
  wallets: string[];
  banks: string[];
  stages: { value: string; text: string }[];
}

/** Takes the content and a language; gives what the form offers. */
export function formChoices(knowledge: Knowledge, locale: Locale): FormChoices {
  return {
    wallets: walletsOf(knowledge).map(({ wallet }) => wallet.names[locale]),
    banks: [...knowledge.contacts.values()]
      .filter(({ kind }) => kind === 'bank')
      .map(({ name }) => name[locale]),
    stages: [
      ...knowledge.stages.map(({ id, stop }) => ({ value: id, text: stop[locale] })),
      { value: '', text: strings(locale).report.stage.unsure },
    ],
  };
}

/**
 * Takes the content and a language; gives the settings of the script. They name the words of every
 * message, so that another page can name one of them without writing it into the address.
 */
export function reportOptions(knowledge: Knowledge, locale: Locale): ReportOptions {
  const { report, search } = strings(locale);
  const { empty, missing: stillEmpty, copied, denied, file } = report.output;
  return {
    locale,
    wordings: Object.fromEntries(
      messagesOf(knowledge).map(({ path, message }) => [
        messageId(path),
        message.wordings.map(({ text, lang }) => ({ text, lang })),
      ]),
    ),
    wallets: Object.fromEntries(
      walletsOf(knowledge).map((page) => [walletId(page), page.wallet.names[locale]]),
    ),
    languages: byLocale((key) => ({ tag: locales[key].tag, words: wordsOf(knowledge, key) })),
    texts: {
      empty,
      stillEmpty,
      copied,
      denied,
      file,
      cleared: report.clear.done,
      remove: report.tried.remove,
      masked: report.masked,
      kinds: report.kinds,
      and: search.and,
    },
  };
}

/** Gives the words with which the report is written in a language. */
function wordsOf(knowledge: Knowledge, locale: Locale): ReportWords {
  const { text, wants } = strings(locale).report;
  return {
    text,
    wants: wants.choices,
    stages: Object.fromEntries(
      knowledge.stages.map(({ id, name, stop }) => [
        id,
        { name: name[locale], stop: stop[locale] },
      ]),
    ),
    wallets: Object.fromEntries(
      walletsOf(knowledge).flatMap(({ wallet: { names, alsoCalled } }) =>
        [...Object.values(names), ...Object.values(alsoCalled).flat()].map((name) => [
          name.toLowerCase(),
          names[locale],
        ]),
      ),
    ),
  };
}
