// Codes inside a sentence: what a terminal or a wallet shows beside its words.
import { pick, type Locale, type Texts } from '#i18n/locales.ts';

/** Two digits or letters behind a word that says that a code follows, or before one. */
const responseCode: Texts<RegExp> = {
  zh: /(?:代码|错误码|返回码|应答码|响应码|错误代码|code|error)(?:是|为|显示|提示)?[\s:：#]*([0-9][0-9a-z]|[a-z][0-9])(?![0-9a-z])/,
  en: /(?:error code|response code|decline code|reason code|code|error)(?: is| of| was| number| no\.?)?[\s:#]*([0-9][0-9a-z]|[a-z][0-9])(?![0-9a-z])/,
};
/** A longer code behind words that say that one follows, such as 15005 or E03. */
const longCode: Texts<RegExp> = {
  zh: /(?:错误码|错误代码|返回码|应答码|响应码|代码|报错)(?:是|为|显示|提示)?[\s:：#]*((?=[a-z]*[0-9])[a-z0-9]{3,8})(?![a-z0-9])/,
  en: /(?:(?:error|response|decline|reason|return) code|error)(?: is| of| was| number| no\.?)?[\s:#]*((?=[a-z]*[0-9])[a-z0-9]{3,8})(?![a-z0-9])/,
};
/**
 * Codes of letters with four digits or more behind them, such as ALIN43911; what is behind the name
 * of a currency is an amount.
 */
const letteredCode =
  /(?<![a-z0-9/.])(?!(?:aud|cad|cny|eur|gbp|hkd|inr|ntd|rmb|sgd|twd|usd)[0-9])[a-z]{3,}[0-9]{4,}(?![a-z0-9]*[/.])/;
/**
 * Codes that wallets make up themselves, such as OR-CCSEH-22, RISK_100 or PAY_LIMIT: parts joined
 * by a line or a dash.
 */
const walletCode = /(?<![a-z0-9/.])[a-z]{2,}[0-9]*(?:[-_][a-z0-9]+)+(?![a-z0-9]*[/.])/g;
/** Words of a language with a hyphen are no codes; these parts, or a digit, make one. */
const codePart = /\d|_|^(?:or|bm|risk)-/;

/** A code in a query: as it stands in an address, and as it is written. */
export interface Code {
  id: string;
  written: string;
}

/**
 * Takes a normalised query; gives the code in it, or undefined: two characters behind a word that
 * says so, or a wallet's own.
 */
export function codeIn(query: string, locale: Locale): Code | undefined {
  const short =
    pick(responseCode, locale).exec(query)?.[1] ??
    /^#?([0-9][0-9a-z]|[a-z][0-9])$/.exec(query.trim())?.[1];
  if (short !== undefined) return { id: short, written: short.toUpperCase() };
  const own =
    query.match(walletCode)?.find((found) => codePart.test(found)) ??
    letteredCode.exec(query)?.[0] ??
    pick(longCode, locale).exec(query)?.[1];
  return own === undefined
    ? undefined
    : { id: own.replace(/[^a-z0-9]+/g, '-'), written: own.toUpperCase() };
}

/**
 * Takes a code and the ids of the known ones, such as `57`, and `risk` for all that begin or end
 * so; gives the id of its row, or undefined for a code that is in no list.
 */
export function listedCode({ id }: Code, known: readonly string[]): string | undefined {
  if (known.includes(id)) return id;
  const parts = id.split('-');
  return parts.length < 2
    ? undefined
    : known.find((family) => family === parts[0] || family === parts.at(-1));
}
