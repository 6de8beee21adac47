// Random texts that come out the same in every run.

export interface Random {
  /** Gives a number from 0 up to, without, a limit. */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
}

/** Takes a seed; gives the numbers that belong to it (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (items) => items[below(items.length)]! };
}

/** What readers type. */
const words = [
  '银行卡',
  '收不到验证码',
  '绑定失败',
  '姓名不一致',
  '您的',
  '卡被冻结',
  '註冊',
  'bank',
  'card',
  'declined',
  'the',
  'code not received',
  'Apple Pay',
  'yanzhengma',
  'bangka',
  'shoubudao',
  '51',
  '05',
  '61',
  'AVS',
  'PIN',
];
/** What programs choke on. */
const traps = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</title>',
  '<!--',
  ']]>',
  '&amp;',
  '&#0;',
  '{{x}}',
  '${x}',
  '`',
  '\\',
  "' OR 1=1 --",
  '"',
  '“',
  '”',
  '-',
  '+',
  '*',
  '?',
  '(',
  ')',
  '[',
  ']',
  '(?:',
  '\\p{',
  '^$',
  '|',
  '~2',
  'title:',
  'AND',
  'OR',
  'NOT',
  '/',
  '//',
  '../..',
  '%',
  '%00',
  '%E0%A4%A',
  '#',
  '=',
  ';',
  ',',
  '。',
  '、',
  '——',
  '…',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'undefined',
  'null',
  'NaN',
  'true',
  '-0',
  '1e309',
  '\0',
  '\u0007',
  '\u001B[31m',
  '\t',
  '\n',
  '\r\n',
  '\u00A0',
  '\u3000',
  '\u2028',
  '\u2029',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u202E',
  '\u2066',
  '\uD800',
  '\uDC00',
  '\uDFFF\uD83D',
  '\uFFFF',
  '\u0301',
  '\u0E33',
  'ﷺ',
  'ß',
  'İ',
  'ı',
  'ǆ',
  'ﬁ',
  '①',
  '㎏',
  '𠮷',
  '👩‍👩‍👧‍👦',
  '🇨🇳',
  '4111 1111 1111 1111',
  '110101199003070038',
  '+86 138 0013 8000',
  'a@bank.example',
];
/** Where scripts lie in Unicode: first and last code point. */
const scripts: readonly [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x4ff],
  [0x590, 0x5ff],
  [0x600, 0x6ff],
  [0x900, 0x97f],
  [0xe00, 0xe7f],
  [0x1100, 0x11ff],
  [0x3040, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff00, 0xffef],
  [0x1f300, 0x1f6ff],
  [0x20000, 0x2a6df],
  [0x300, 0x36f],
  [0x0, 0x1f],
];

function run(random: Random): string {
  const [first, last] = random.pick(scripts);
  return Array.from({ length: 1 + random.below(12) }, () =>
    String.fromCodePoint(first + random.below(last - first + 1)),
  ).join('');
}

/** Gives one text: mostly a few words, traps and runs of a script, now and then one that is very long. */
export function randomText(random: Random): string {
  const parts = Array.from({ length: 1 + random.below(6) }, () =>
    random.pick([() => random.pick(words), () => random.pick(traps), () => run(random)])(),
  );
  const text = parts.join(random.pick(['', ' ', ' ', '\u3000']));
  return random.below(50) === 0 ? text.repeat(1 + random.below(400)) : text;
}
