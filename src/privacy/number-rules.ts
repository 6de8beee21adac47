// Secrets that are known by their digits, in the order in which they are looked for.
import type { Span } from '#text/span.ts';
import { isAlone } from './harmless-numbers.ts';
import { longNumbersIn, numbersIn, type Window } from './numbers.ts';
import { find, pattern, rule, textOf, type MaskRule } from './rule.ts';
import { cardStart, isIdentityNumber, isMobileNumber, passesLuhn } from './secrets.ts';
import * as words from './words.ts';

/** The groups in which numbers are printed on cards, and in which people read them out. */
const cardGroups =
  /^(?:4,4,4,[34](?:,[1-3])?|4,4,4,7|4,6,[45]|6,4,4,[2-5]|6,(?:10|13)|8,8(?:,3)?)$/;
/** A number of twelve digits is one of the old cards only where nothing divides it. */
const isCardLength = ({ digits, sizes }: Window) =>
  /^\d{12,19}$/.test(digits) && (digits.length > 12 || sizes.length === 1);
/** A card of 19 digits is not taken for one of 16 with something behind it. */
const isUsualCard = ({ digits, sizes, before, after }: Window) =>
  cardGroups.test(sizes.join()) &&
  (passesLuhn(digits) ||
    (cardStart.test(digits) &&
      !words.faultBefore.test(before) &&
      !/^[ .-]\d{1,3}(?!\d)/.test(after)));
const isOddCard = (number: Window) =>
  isCardLength(number) &&
  passesLuhn(number.digits) &&
  (number.isLight ||
    number.sizes.every((size) => size > 2) ||
    number.sizes.every((size) => size === 1));

/** Groups of a mobile number that anything may divide; others are divided lightly. */
const mobileGroups = /^(?:[24],)?3,4,4$/;
const isDividedMobile = ({ digits, sizes, isLight }: Window) =>
  sizes.length > 1 && isMobileNumber(digits) && (isLight || mobileGroups.test(sizes.join()));

/** No number that this site explains has as many digits; what people keep to themselves does. */
const minSecretLength = 7;
/** Codes that banks and wallets answer with are no longer than this. */
const maxFaultLength = 11;
const isLongNumber = ({ digits, before }: Window) =>
  digits.length >= minSecretLength &&
  !(digits.length <= maxFaultLength && words.faultBefore.test(before));

/** Six digits alone are a one-time code unless what stands around them says what else they are. */
const isSixDigitCode = (text: string, span: Span) => {
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  const after = text.slice(span.end, span.end + 12);
  return (
    isAlone(text, span) &&
    !/[\p{Script=Latin}_#$¥€£.\uE000-\uE0FF-]$/u.test(before) &&
    ![words.faultBefore, words.caseBefore, words.moneyBefore].some((known) => known.test(before)) &&
    !/(?:尾号|第|股票|基金|bin|iin)[ ]*[:是为]?[ ]*$/i.test(before) &&
    !words.countAfter.test(after) &&
    // The first digits of a card name its bank and no person.
    !/^[ ]*(?:开头|打头|是[^\d]{0,6}(?:行|卡))/.test(after)
  );
};

/** The parts of a number, each behind a word that says which it is. */
const partName = String.raw`(?:第[一二三四五六1-6](?:组|段|个?四位|部分)|(?:最?前面?|中间?|最?后面?|末尾?|接着|然后)(?:的?[一二三四五六七八九十\d]位)?|(?:first|second|third|fourth|last|next|then)(?: (?:four|4))?)`;
const part = String.raw`${partName}(?:是|为|is|:)?[ ]*\d{3,8}`;
const partByPart = pattern(String.raw`()(${part}(?:[ ,，、。.;；\n]{0,3}${part}){2,4})(?!\d)`);

/** What the engine puts in the place of a card that it has found. */
export const foundCard = '\uE001';

export const numberRules: readonly MaskRule[] = [
  rule(
    'card told part by part',
    'card',
    'last four',
    'at once',
    find(partByPart, (text, span) => {
      const digits = textOf(text, span).replace(/第\d|\d位|\D/g, '');
      return digits.length >= 12 && digits.length <= 19;
    }),
  ),
  rule('identity number', 'identity', 'nothing', 'at once', (text) =>
    numbersIn(text, 18, ({ digits }) => digits.length === 18 && isIdentityNumber(digits)),
  ),
  rule('mobile number in one group', 'phone', 'last four', 'at once', (text) =>
    numbersIn(text, 11, ({ digits, sizes }) => sizes.length === 1 && isMobileNumber(digits)),
  ),
  rule('card in one group', 'card', 'last four', 'at once', (text) =>
    numbersIn(
      text,
      12,
      (number) => number.sizes.length === 1 && isCardLength(number) && passesLuhn(number.digits),
    ),
  ),
  rule('card in its usual groups', 'card', 'last four', 'at once', (text) =>
    numbersIn(text, 13, isUsualCard),
  ),
  rule('mobile number in groups', 'phone', 'last four', 'at once', (text) =>
    numbersIn(text, 11, isDividedMobile),
  ),
  rule('number with its country code', 'phone', 'last four', 'at once', (text) =>
    longNumbersIn(
      text,
      ({ digits, hasPlus }) => hasPlus && digits.length >= 7 && digits.length <= 15,
    ),
  ),
  rule('card divided in any way', 'card', 'last four', 'at once', (text) =>
    numbersIn(text, 13, isOddCard),
  ),
  rule('identity number of fifteen digits', 'identity', 'nothing', 'at once', (text) =>
    numbersIn(
      text,
      15,
      ({ digits, isLight }) => isLight && digits.length === 15 && isIdentityNumber(digits),
    ),
  ),
  rule('long number', 'number', 'last four', 'at once', (text) =>
    longNumbersIn(text, isLongNumber),
  ),
  rule(
    'expiry and security code behind a card',
    'code',
    'nothing',
    'after a word',
    find(
      /(\uE001(?:[\s,，、|/:;-]{1,3}|\s?(?=exp|valid|有效期))(?:(?:exp(?:iry|ires)?|valid(?: thru)?|有效期(?:至|到)?)\.?[: ]{0,2})?)((?:0[1-9]|1[0-2])[ ]?[/|-]?[ ]?(?:20)?\d{2}(?:[\s,，、|/:;-]{1,3}\d{3,4})?|\d{3})(?!\d)/g,
    ),
  ),
  rule(
    'six digits',
    'code',
    'nothing',
    'after a word',
    find(/(^|[^\d])(\d{6}|\d{3}-\d{3})(?!\d)/g, isSixDigitCode),
  ),
  rule(
    'six digits on a line of their own',
    'code',
    'nothing',
    'after a word',
    find(/(^[ ]*)(\d{3}[ -]?\d{3})(?=[ ]*$)/gm),
  ),
];
