// Words and signs of quantities in both languages: numbers, units of time, currencies, months; and
// how they are read.

export const words: Record<string, number> = {
  ...Object.fromEntries('零一二三四五六七八九十'.split('').map((digit, at) => [digit, at])),
  两: 2,
  ...Object.fromEntries(
    'zero one two three four five six seven eight nine ten eleven twelve'
      .split(' ')
      .map((word, at) => [word, at]),
  ),
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  hundred: 100,
};
const scales: Record<string, number> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
};
export const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(
  ' ',
);
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A number in digits, with commas between thousands. */
export const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
export const chineseNumber = '[零一二两三四五六七八九十]{1,3}';
export const englishNumber = String.raw`(?:${Object.keys(words)
  .filter((word) => /^[a-z]/.test(word))
  .join('|')})`;
export const between = String.raw`\s*(?:-|–|—|~|～|to|or|and|至|到|或)\s*`;
export const space = String.raw`[\s\u00A0\u202F]*`;

/** Ages are no spans of time: 16 周岁, 16 years old. */
export const spans: Record<string, string> = {
  'business-day': 'business days?|working days?|(?:个)?工作日',
  day: 'calendar days?|days?|天|日(?!期|元|常|子|志|起|前|发|内|公|历|报)',
  week: 'weeks?|(?:个)?星期|周(?!期|边|末|围|岁|年|转)',
  month: 'months?|个月',
  year: 'years?(?![\\s-](?:old|of age))|年(?!度|份|龄)',
  hour: 'hours?|(?:个)?小时',
  minute: 'minutes?|min\\b|分钟',
  second: 'seconds?|秒',
};
/** Names of a currency, after the amount; the longer before the shorter. */
export const currencies: Record<string, string> = {
  USD: '美元|US dollars?|dollars?|美金|USD',
  EUR: '欧元|euros?|EUR',
  GBP: '英镑|pounds(?: sterling)?|GBP',
  HKD: '港元|港币|Hong Kong dollars?|HKD',
  SGD: '新元|新加坡元|Singapore dollars?|SGD',
  AUD: '澳元|Australian dollars?|AUD',
  TWD: '新台币|TWD',
  MYR: '令吉|林吉特|ringgit|MYR',
  INR: '卢比|rupees?|INR',
  CAD: '加元|Canadian dollars?|CAD',
  CNY: '元(?!素)|块钱|人民币|yuan|renminbi|RMB|CNY',
};
/** Signs and codes before the amount. */
export const signs: Record<string, string> = {
  USD: String.raw`US\$|USD |(?<![A-Z])\$`,
  EUR: '€|EUR ',
  GBP: '£|GBP ',
  HKD: String.raw`HK\$|HKD `,
  SGD: String.raw`S\$|SGD `,
  AUD: String.raw`AU?\$|AUD `,
  TWD: String.raw`NT\$|TWD `,
  MYR: String.raw`RM ?(?=\d)|MYR `,
  INR: '₹|INR |Rs ',
  CAD: String.raw`CA?\$|CAD `,
  CNY: String.raw`[¥￥]|RMB ?|CNY |人民币 ?(?=\d)`,
};

/**
 * Takes patterns by name; gives one pattern that matches any of them, each as a group of its name,
 * with `_` for `-`.
 */
export const alternatives = (table: Record<string, string>) =>
  Object.entries(table)
    .map(([name, pattern]) => `(?<${name.replace('-', '_')}>${pattern})`)
    .join('|');

/**
 * Takes the table of which `alternatives` made a pattern, and the groups of a match; gives the name
 * of the entry that matched.
 */
export const groupOf = (
  table: Record<string, string>,
  groups: Record<string, string | undefined>,
) => Object.keys(table).find((name) => groups[name.replace('-', '_')] !== undefined)!;

/**
 * Takes a number in digits or in Chinese or English words, and the word of a power of ten behind
 * it; gives its value, rounded to 12 digits, so that 1.1 million is no 1100000.0000000002.
 */
export function numberOf(text: string, scale = ''): number {
  const plain = text.replaceAll(',', '').toLowerCase();
  const value = words[plain] ?? (/^\d/.test(plain) ? Number(plain) : chineseValue(plain));
  return Number((value * (scales[scale.trim().toLowerCase()] ?? 1)).toPrecision(12));
}

/** 十五 → 15, 二十 → 20, 三十五 → 35. */
function chineseValue(text: string): number {
  const [tens = '', ones = ''] = text.split('十');
  return text.includes('十')
    ? (tens === '' ? 1 : words[tens]!) * 10 + (ones === '' ? 0 : words[ones]!)
    : Number(
        text
          .split('')
          .map((digit) => words[digit])
          .join(''),
      );
}

/**
 * Takes the bounds of a range as written, the first undefined for a single number, and their power
 * of ten; gives `5` or `5-7`.
 */
export const rangeOf = (from: string | undefined, to: string, scale?: string) =>
  from === undefined ? `${numberOf(to, scale)}` : `${numberOf(from, scale)}-${numberOf(to, scale)}`;

export const number = `${digits}|${chineseNumber}|${englishNumber}`;
export const scale = '(?<scale>百万|千万|百|千|万|亿|thousand|million|billion|[km](?![a-z]))?';
/** Takes a year, a month from 1 and a day, or no day; gives them as `2026-11-22` or `2026-11`. */
export const day = (year: string, month: string | number, date: string | undefined) =>
  [
    year,
    String(month).padStart(2, '0'),
    ...(date === undefined ? [] : [date.padStart(2, '0')]),
  ].join('-');
/**
 * Takes the English name of a month, whole or its first three letters; gives its number from 1; 0
 * for any other word.
 */
export const monthNumber = (name: string) =>
  months.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) +
  1;
export const monthName = `(?<month>${months.map((month) => `${month}|${month.slice(0, 3)}\\.?`).join('|')})`;

/**
 * Takes a table of patterns; gives it with the alternatives that begin with a Latin letter only.
 */
export function englishOf(table: Record<string, string>): Record<string, string> {
  return halfOf(table, (part) => /^[a-z]/i.test(part));
}

/** Takes a table of patterns; gives it without the alternatives that begin with a Latin letter. */
export function chineseOf(table: Record<string, string>): Record<string, string> {
  return halfOf(table, (part) => !/^[a-z]/i.test(part));
}

function halfOf(table: Record<string, string>, isIn: (part: string) => boolean) {
  return Object.fromEntries(
    Object.entries(table).map(([name, pattern]) => [
      name,
      // A bar within brackets divides nothing here.
      pattern
        .split(/\|(?![^(]*\))/)
        .filter(isIn)
        .join('|'),
    ]),
  );
}
