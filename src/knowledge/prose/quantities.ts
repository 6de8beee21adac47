// Finds quantities in prose: amounts of money, spans of time, percentages and dates, in both
// languages, in one form.

import { remember } from '#text/remember.ts';
import { dates, type Pattern } from './quantity-dates.ts';
import {
  alternatives,
  between,
  chineseNumber,
  chineseOf,
  currencies,
  digits,
  englishNumber,
  englishOf,
  groupOf,
  number,
  numberOf,
  ordinals,
  rangeOf,
  scale,
  signs,
  space,
  spans,
  words,
} from './quantity-words.ts';

/** A quantity as it stands in a text, and in the form in which two languages can be compared. */
export interface Quantity {
  /** As written, such as `13 个月`. */
  text: string;
  /**
   * Number and unit, such as `13 month`, `85000 GBP`, `2-3 business-day`, `4th business-day`,
   * `2024-10-07`.
   */
  key: string;
}

/** In this order: what one has taken is gone for the next. */
const patterns: Pattern[] = [
  ...dates,
  // Percentages
  {
    expression: /(?<to>[一二三四五六七八九])成(?=以上|左右|多|的|，|。|、)/g,
    keyOf: ({ to }) => `${numberOf(to!) * 10} %`,
  },
  {
    expression: new RegExp(
      String.raw`(?:(?<from>${digits})\s*%?${between})?(?<to>${number})${space}(?:%|per ?cent\b)`,
      'gi',
    ),
    keyOf: ({ from, to }) => `${rangeOf(from, to!)} %`,
  },
  {
    expression: new RegExp(`百分之(?<to>${digits}|${chineseNumber})`, 'g'),
    keyOf: ({ to }) => `${numberOf(to!)} %`,
  },
  // Money
  {
    expression: new RegExp(
      `(?:${alternatives(signs)})${space}(?:(?<from>${digits})${between})?(?<to>${digits})${space}${scale}`,
      'g',
    ),
    keyOf: (groups) =>
      `${rangeOf(groups['from'], groups['to']!, groups['scale'])} ${groupOf(signs, groups)}`,
  },
  {
    expression: new RegExp(
      `(?:(?<from>${digits})${between})?(?<to>${digits}|(?<![一-鿿])${chineseNumber}|\\b${englishNumber})` +
        `${space}${scale}${space}(?:${alternatives(currencies)})`,
      'g',
    ),
    // 零元 is the name of a kind of test payment.
    keyOf: (groups) =>
      groups['to'] === '零'
        ? undefined
        : `${rangeOf(groups['from'], groups['to']!, groups['scale'])} ${groupOf(currencies, groups)}`,
  },
  // Spans of time, and their ends
  {
    expression: new RegExp(
      String.raw`\b(?<rank>next|${ordinals.slice(1).join('|')}) (?:business|working) day\b`,
      'gi',
    ),
    keyOf: ({ rank }) => rankOf(rank!.toLowerCase()),
  },
  {
    expression: /(?<rank>下一?个|第[二三四五六七八九十\d])个?工作日/g,
    keyOf: ({ rank }) => rankOf(rank!),
  },
  {
    expression: new RegExp(
      String.raw`\bhalf an? (?<hour>hour)\b|\bhalf a (?<year>year)\b|半(?<half_hour>个?小时)|半(?<half_year>年)`,
      'gi',
    ),
    keyOf: ({ hour, half_hour }) => ((hour ?? half_hour) ? '30 minute' : '6 month'),
  },
  {
    expression: new RegExp(
      String.raw`(?:(?<from>\b(?:${digits}|${englishNumber}))${between})?\b(?<to>${digits}|${englishNumber})[\s\u00A0-](?:${alternatives(englishOf(spans))})\b`,
      'gi',
    ),
    keyOf: spanOf,
  },
  {
    expression: new RegExp(
      `(?:(?<from>${digits}|${chineseNumber})${space}(?:至|到|或|-|–|~|～)${space})?` +
        `(?<to>${digits}|[两三四五六七八九](?=[三四五六七八九])|(?<!第|星期|[十百千万])${chineseNumber})` +
        `(?<more>[三四五六七八九])?${space}(?:${alternatives(chineseOf(spans))})`,
      'g',
    ),
    keyOf: spanOf,
  },
  {
    expression: new RegExp(
      String.raw`\b(?:within|after|for|in|at most|at least|up to) (?:an?|one) (?:${alternatives(englishOf(spans))})\b`,
      'gi',
    ),
    keyOf: (groups) => `1 ${groupOf(spans, groups)}`,
  },
];

function spanOf(groups: Record<string, string | undefined>): string | undefined {
  const { from, to, more } = groups;
  const unit = groupOf(spans, groups);
  if (more !== undefined) return `${numberOf(to!)}-${numberOf(more)} ${unit}`;
  // A word for one is as often an article as a number: “one day”, 一天. A period of law is written
  // in digits.
  if (from === undefined && /^(?:一|one)$/i.test(to!) && unit !== 'business-day') return undefined;
  return `${rangeOf(from, to!)} ${unit}`;
}

function rankOf(rank: string): string {
  const last = rank.at(-1)!;
  const at = rank.startsWith('第') ? (words[last] ?? Number(last)) : ordinals.indexOf(rank) + 1;
  return at > 0 ? `${at}th business-day` : 'next business-day';
}

/** More texts than the site has: every one is asked for its quantities by several checks. */
export const maxTexts = 20_000;

/**
 * Takes plain text in either language; gives its quantities in order. A number without a unit
 * is none.
 */
export const quantitiesIn = remember((text): readonly Quantity[] => findIn(text), maxTexts);

function findIn(text: string): Quantity[] {
  let rest = text;
  const found: (Quantity & { at: number })[] = [];
  for (const { expression, keyOf } of patterns) {
    rest = rest.replace(expression, (match: string, ...others: unknown[]) => {
      const groups = others.at(-1) as Record<string, string | undefined>;
      const at = others.at(-3) as number;
      const key = keyOf(groups);
      if (key === undefined) return match;
      found.push({ text: match.trim(), key, at });
      return '\u0001'.repeat(match.length);
    });
  }
  return found.sort((a, b) => a.at - b.at).map(({ text: words, key }) => ({ text: words, key }));
}
