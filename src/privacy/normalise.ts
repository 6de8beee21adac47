// One way of writing for everything that is looked for: half width, ASCII digits, plain dividers,
// simplified characters. Each character knows where it stood, so that only what is secret is
// replaced in the reader's own text.

import { isMobileNumber, passesLuhn } from './secrets.ts';

export interface Normalised {
  text: string;
  /** For each character of the text: where in the original it begins and ends. */
  from: number[];
  to: number[];
}

/** What has no width, or changes the look of what stands before it. */
const unseen = /[\p{Cf}\p{Mn}\p{Me}\r]/u;
const hanDigits = '〇一二三四五六七八九';
/** Other ways of writing the ten, one for one. */
const otherHanDigits: Record<string, string> = Object.fromEntries(
  ['零壹贰叁肆伍陆柒捌玖', '○弌贰參肆伍陸柒捌玖', '零幺貳叄肆伍陆柒捌玖'].flatMap((row) =>
    [...row].map((sign, digit) => [sign, String(digit)]),
  ),
);
const digitOfHan = (sign: string) =>
  otherHanDigits[sign] ?? (hanDigits.includes(sign) ? String(hanDigits.indexOf(sign)) : sign);
const han = `[${hanDigits}${Object.keys(otherHanDigits).join('')}]`;

/**
 * Traditional characters of the words by which secrets are known, each before its simplified one.
 */
const simplified = new Map(
  '驗验 證证 碼码 認认 號号 護护 後后 數数 簽签 欄栏 條条 動动 態态 銀银 機机 電电 話话 郵邮 賬账 帳账 戶户 臺台 與与 為为 爲为 個个 萬万 幣币 請请 輸输 發发 訊讯 確确 權权 隨随 鄉乡 錄录 設设 對对 錯错 誤误 條条 導导 編编 應应 狀状 達达 圖图 鎖锁 駕驾 軍军 場场 從从 這这 裡里 裏里 級级 現现'
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!]),
);
const signs: readonly [RegExp, string][] = [
  [/[\p{Pd}\u2212\u30FC~]/u, '-'],
  [/[\p{Zs}\t]/u, ' '],
  [/[・‧∙⋅᛫]/, '·'],
  [/[∣│┃︱¦‖]/, '|'],
  [/[“”„«»「」『』【】〔〕]/, '"'],
  [/[‘’]/, "'"],
];

/** Gives the value of a digit of any script: the ten of a script stand in a row. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0)!;
  let start = code;
  while (code - start < 9 && /\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--;
  return String(code - start);
}

/**
 * Digits in circles that Unicode does not take apart by itself: black, sans-serif, double, and
 * the zeros.
 */
function circledDigit(code: number): string | undefined {
  if (code === 0x24ff || code === 0x1f10b || code === 0x1f10c) return '0';
  for (const first of [0x2776, 0x2780, 0x278a, 0x24f5])
    if (code >= first && code < first + 10) return String(code - first + 1);
  return undefined;
}

function plain(sign: string): string {
  if (/^[\x20-\x7E]$/.test(sign) && sign !== '~') return sign;
  // Full-width signs that end a clause stay: a password may hold the half-width ones, and ends
  // before these.
  if (/^[，；！？。、]$/.test(sign)) return sign;
  const circled = circledDigit(sign.codePointAt(0)!);
  if (circled !== undefined) return circled;
  return [...sign.normalize('NFKC')]
    .map((part) => {
      if (/^\p{Nd}$/u.test(part)) return /^\d$/.test(part) ? part : digitOf(part);
      for (const [pattern, other] of signs) if (pattern.test(part)) return other;
      return simplified.get(part) ?? part;
    })
    .join('');
}

/** Three Chinese digits or more are a number; a single one is where digits stand on both sides. */
const hanRun = new RegExp(`${han}(?:[ ,，、.·()-]{0,2}${han}){2,}`, 'g');
const hanBetween = new RegExp(`(\\d)(${han})(?=\\d)`, 'g');
/**
 * Letters that stand for digits: in groups that each hold a digit or are zeros alone, with no other
 * letter beside them.
 */
const lookalikes =
  /(^|[^A-Za-z0-9])([oOlI]*\d[\doOlI]*(?:[ -](?:[oOlI]*\d[\doOlI]*|[oO]{3,4}))*)(?![A-Za-z0-9])/g;

function readLookalikes(run: string): string {
  const all = run.replace(/[ -]/g, '');
  const digits = all.replace(/\D/g, '');
  const read = (text: string) => text.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
  const isNumber =
    (all.length >= 7 && digits.length * 2 >= all.length) ||
    isMobileNumber(read(all)) ||
    (all.length > 12 && passesLuhn(read(all)));
  return isNumber ? read(run) : run;
}

/** A divider as it stands in an address, where an address or a form was copied. */
const encodedDivider = /(?<=\d)%(?:20|2[Bb]|2[Dd]|0[9AaDd])(?=\d)/g;

const englishDigits = 'zero one two three four five six seven eight nine'.split(' ');
const anyDigit = `(?:${englishDigits.join('|')}|oh)`;
/** Three English digits or more, each a word, are a number. */
const englishRun = new RegExp(`\\b${anyDigit}(?:[ ,-]{1,2}${anyDigit}){2,}\\b`, 'gi');

/** Takes a text; gives, by where each stands, the words in it that are digits of a number. */
function spelledDigits(text: string): Map<number, { digit: string; end: number }> {
  const found = new Map<number, { digit: string; end: number }>();
  for (const { 0: run, index } of text.matchAll(englishRun))
    for (const word of run.matchAll(/[a-z]+/gi)) {
      const start = index + word.index;
      const digit = Math.max(0, englishDigits.indexOf(word[0].toLowerCase()));
      found.set(start, { digit: String(digit), end: start + word[0].length });
    }
  return found;
}

/** Takes any text; gives it normalised. Changes that come after the first step keep its length. */
export function normalise(original: string): Normalised {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  const spelled = spelledDigits(original);
  let at = 0;
  let read = 0;
  for (const sign of original) {
    const end = at + sign.length;
    const word = spelled.get(at);
    if (word !== undefined) {
      text += word.digit;
      from.push(at);
      to.push(word.end);
      read = word.end;
    }
    if (at < read) {
      at = end;
      continue;
    }
    // What is not seen goes with what it stands behind.
    if (unseen.test(sign)) {
      if (to.length > 0 && sign !== '\r') to[to.length - 1] = end;
    } else
      for (const unit of plain(sign).split('')) {
        text += unit;
        from.push(at);
        to.push(end);
      }
    at = end;
  }
  text = text
    .replace(hanRun, (run) => [...run].map(digitOfHan).join(''))
    .replace(hanBetween, (_, before: string, sign: string) => before + digitOfHan(sign))
    .replace(encodedDivider, '   ')
    .replace(lookalikes, (_, before: string, run: string) => before + readLookalikes(run));
  return { text, from, to };
}
