// What looks like a secret number and is none: days, times, sums of money, versions, codes that a
// system answers with.
import type { Span } from '#text/span.ts';
import { everywhere, find, type MaskContext } from './rule.ts';
import { isMobileNumber, passesLuhn } from './secrets.ts';
import { caseBefore, serviceNumber } from './words.ts';

/**
 * Says whether digits go on before or after a part of a text, with at most one light
 * divider between.
 */
function isAlone(text: string, { start, end }: Span): boolean {
  return (
    !/\d[ .·_+-]?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[ .·_-]?\d/.test(text.slice(end, end + 2))
  );
}

const startsAlone = (text: string, { start }: Span) =>
  !/\d[ .·_+-]?$/.test(text.slice(Math.max(0, start - 2), start));

const year = String.raw`(?:19|20)\d{2}`;
const month = String.raw`(?:0?[1-9]|1[0-2])`;
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const clock = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?`;
const currency = String.raw`(?:[¥$€£]|CNY|RMB|USD|HK\$|HKD|NT\$|EUR|GBP)`;
const unit = String.raw`(?:元|块|圆|人民币|美元|美金|港币|港元|欧元|英镑|日元|刀|yuan|dollars?|bucks|pounds?|euros?|CNY|RMB|USD|HKD|EUR|GBP)`;

/** No sum has as many digits as a card, and none is written as a mobile number. */
const isSum = (text: string, span: Span) => {
  const digits = text.slice(span.start, span.end).replace(/\D/g, '');
  return isAlone(text, span) && digits.length <= 11 && !isMobileNumber(digits);
};

export interface HarmlessNumber {
  name: string;
  find: (text: string) => Span[];
  where: readonly MaskContext[];
}

/** In this order: what one leaves alone no later one looks at. */
export const harmlessNumbers: readonly HarmlessNumber[] = [
  {
    name: 'day, with its time',
    where: everywhere,
    find: find(
      new RegExp(
        `()((?:${year}([-./])${month}\\3${day}|(?:${day}([-./])${month}|${month}([-./])${day})[-./]${year})(?!\\d)(?:[ T]+${clock})?)`,
        'g',
      ),
      startsAlone,
    ),
  },
  {
    name: 'time',
    where: everywhere,
    find: find(new RegExp(`()(${clock})(?![\\d:])`, 'g'), startsAlone),
  },
  {
    name: 'day in one number, with its time',
    where: everywhere,
    find: find(
      /()(20[2-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|[0-3]$)(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?)(?![.·_-]?\d)/g,
      startsAlone,
    ),
  },
  {
    name: 'address of a machine, version',
    where: everywhere,
    find: find(/()(\d{1,3}(?:\.\d{1,6}){1,5})(?!\d)/g, (text, span) => {
      const parts = text.slice(span.start, span.end).split('.');
      const digits = parts.join('');
      const isMachine = parts.length === 4 && parts.every((part) => Number(part) <= 255);
      // Chromium and what is built on it count like this.
      const isBrowser = parts.length === 4 && parts[1] === '0' && digits.length <= 12;
      return (
        isAlone(text, span) &&
        (isMachine || isBrowser || (digits.length <= 11 && !isMobileNumber(digits)))
      );
    }),
  },
  {
    name: 'two years, number of a standard',
    where: everywhere,
    find: find(
      new RegExp(
        `((?:GB|JR|ISO|IEC|RFC|YD|QB|DB)(?:/T)?[ ]?(?=[\\d.]{2,8}-))?((?:\\d{2,6}(?:\\.\\d{1,2})?|${year})-${year})(?![\\d-])`,
        'g',
      ),
      (text, span, [, standard]) =>
        isAlone(text, span) &&
        (standard !== undefined || /^(?:19|20)\d{2}-/.test(text.slice(span.start))),
    ),
  },
  {
    name: 'codes of a list in their order',
    where: everywhere,
    find: find(/()(\d\d(?: \d\d){2,})/g, (text, span) => {
      const codes = text.slice(span.start, span.end).split(' ');
      const isRising = codes.every((code, at) => at === 0 || code > codes[at - 1]!);
      return isAlone(text, span) && isRising && !passesLuhn(codes.join(''));
    }),
  },
  {
    name: 'sum of money up to another, before its unit',
    where: everywhere,
    find: find(new RegExp(`()(\\d{1,6}-\\d{1,6})(?= ?[十百千万亿]*${unit}(?![a-z]))`, 'gi'), isSum),
  },
  {
    name: 'sum of money before its unit',
    where: everywhere,
    find: find(
      new RegExp(
        `(^|[^\\d])(\\d{1,12}(?:,\\d{3}){0,4}(?:\\.\\d{1,8})?)(?= ?[十百千万亿]*${unit}(?![a-z]))`,
        'gi',
      ),
      isSum,
    ),
  },
  {
    name: 'sum of money after its currency',
    where: everywhere,
    find: find(
      new RegExp(`((?<!\\d)${currency} ?)(\\d{1,12}(?:,\\d{3}){0,4}(?:\\.\\d{1,8})?)`, 'gi'),
      isSum,
    ),
  },
  {
    name: 'number with a comma before every three digits',
    where: everywhere,
    find: find(
      /()(\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?![\d,])/g,
      (text, span) =>
        !/(?:\d,?|[/|])$/.test(text.slice(Math.max(0, span.start - 2), span.start)) &&
        isSum(text, span),
    ),
  },
  {
    name: 'number that everybody may call',
    where: everywhere,
    find: find(new RegExp(`()(${serviceNumber})(?!\\d)`, 'g'), isAlone),
  },
  {
    name: 'number of a case',
    where: ['report'],
    find: find(/()(\d+(?:-\d+)*)/g, (text, span) => {
      const digits = text.slice(span.start, span.end).replace(/\D/g, '');
      return (
        isAlone(text, span) &&
        caseBefore.test(text.slice(Math.max(0, span.start - 24), span.start)) &&
        !isMobileNumber(digits) &&
        // A card has 12 to 19 digits; a case of so many begins with its day.
        (digits.length < 12 || digits.length > 19 || /^20[2-4]\d(?:0[1-9]|1[0-2])/.test(digits))
      );
    }),
  },
  {
    name: 'code or model with letters in it',
    where: everywhere,
    find: find(/([A-Za-z][A-Za-z_-]{0,20})(\d{1,10})(?!\d)/g, (text, { start, end }) => {
      // A mobile number stays one behind letters.
      return !isMobileNumber(text.slice(start, end)) && !/^[ -]?\d{3}/.test(text.slice(end));
    }),
  },
  {
    name: 'model with a letter behind',
    where: everywhere,
    find: find(/()(\d{7,10})(?=[A-WYZ](?![a-z]))/g, isAlone),
  },
];

export { isAlone };
