// Texts by chance, as fast-check makes and shrinks them: what readers type, what programs choke on,
// and every script.
import fc from 'fast-check';
import { isExhaustive } from './extent.ts';

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

/** A few characters of one script. */
const ofOneScript = fc
  .constantFrom(...scripts)
  .chain(([min, max]) => fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 12 }))
  .map((points) => String.fromCodePoint(...points));

const short = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom(...words),
        fc.constantFrom(...traps),
        ofOneScript,
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.string({ unit: 'binary', maxLength: 12 }),
      ),
      { minLength: 1, maxLength: 6 },
    ),
    fc.constantFrom('', ' ', '\u3000'),
  )
  .map(([parts, between]) => parts.join(between));

/** A text: mostly a few words, traps and characters, now and then one that is very long. */
export const text = fc.oneof(
  { weight: 49, arbitrary: short },
  {
    weight: 1,
    arbitrary: fc
      .tuple(short, fc.integer({ min: 1, max: 400 }))
      .map(([part, times]) => part.repeat(times)),
  },
);

/** A text without half a pair of surrogates, as it stands in an address; as it is, or escaped. */
export const inAddress = fc
  .tuple(text, fc.constantFrom(encodeURIComponent, String))
  .map(([dirt, write]) => write(dirt.slice(0, 300).toWellFormed()));

/**
 * Takes how many inputs `npm test` tries and how many times as many `npm run test:all` does; gives
 * it to fast-check with the number that all random inputs of a run come from: TEST_SEED, a new one
 * in every run, which the run prints.
 */
export const tries = (few: number, times = 20) => ({
  seed: Number(process.env['TEST_SEED']),
  numRuns: isExhaustive ? few * times : few,
  // What went wrong stands in the message, not behind it where nobody prints it.
  includeErrorInReport: true,
});
