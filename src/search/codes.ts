// Codes inside a sentence: what a terminal or a wallet shows beside its words.
import type { Locale } from '#i18n/locales.ts';

/** Two digits or letters behind a word that says that a code follows, or before one. */
const responseCode: Record<Locale, RegExp> = {
  zh: /(?:代码|错误码|返回码|应答码|响应码|错误代码|code|error)(?:是|为|显示|提示)?[\s:：#]*([0-9][0-9a-z]|[a-z][0-9])(?![0-9a-z])/,
  en: /(?:error code|response code|decline code|reason code|code|error)(?: is| of| was| number| no\.?)?[\s:#]*([0-9][0-9a-z]|[a-z][0-9])(?![0-9a-z])/,
};
/** Codes that wallets make up themselves, such as OR-CCSEH-22 or RISK_100. */
const walletCode = /\b(or|bm|risk|pmt|err)[-_][a-z0-9]+(?:[-_][a-z0-9]+)*/;

/** Takes a normalised query; gives the code of two characters in it, or undefined. */
export function responseCodeIn(query: string, locale: Locale): string | undefined {
  return (
    responseCode[locale].exec(query)?.[1] ?? /^([0-9][0-9a-z]|[a-z][0-9])$/.exec(query.trim())?.[1]
  )?.toUpperCase();
}

/** Takes a normalised query; gives the family of the wallet's own code in it, such as `or`, or undefined. */
export function walletCodeIn(query: string): string | undefined {
  return walletCode.exec(query)?.[1];
}
