// One-time codes and the security codes of cards, by the words beside them, in the order in which
// they are looked for.
import type { Span } from '#text/span.ts';
import { find, pattern, rule, textOf, type MaskRule } from './rule.ts';
import * as words from './words.ts';

const spaced = (min: number, max: number) => String.raw`\d(?:[ -]?\d){${min - 1},${max - 1}}`;

/** What joins the word “code” to digits says how sure it is that they are a one-time code. */
const isGeneralCode = (text: string, span: Span, [all, before = '']: RegExpExecArray) => {
  const start = span.start - before.length;
  const word =
    /([\p{L}\d]+)[^\p{L}\d]?$/u.exec(text.slice(Math.max(0, start - 20), start + 1))?.[1] ?? '';
  if (words.openCode.test(word) || all === '') return false;
  const isOwn = /^(?:my|your|sms|text|use|enter|entered|type|typed|got|received)$/i.test(word);
  const count = textOf(text, span).replace(/\D/g, '').length;
  return count === 6 || isOwn || /(?:is|was|are)[ "'(]*$/i.test(before);
};

/** Four or six digits and letters by turns, as no model and no code of a fault has them. */
const mixed = String.raw`(?!3ds|emv|[234]fa)(?=[A-Z]*\d+[A-Z])(?:[A-Z]{0,3}\d{1,3})+[A-Z]{0,3}(?<=(?<![A-Z\d])(?:[A-Z\d]{4}|[A-Z\d]{6}))`;

/** Says whether the word before “code” makes it one that a system answers with. */
const isOpen = (text: string, span: Span, all: string) => {
  const start = Math.max(0, span.end - all.length - 20);
  const word = /([\p{L}\d]+)[^\p{L}\d]*code/iu.exec(text.slice(start, span.start))?.[1] ?? '';
  return words.openCode.test(word);
};

const digits = (word: string, secret: string) =>
  find(
    pattern(
      `(${word}${words.between}(?:[A-Z]{1,3}-)?)(${words.noDay}${secret})${words.notCounted}`,
    ),
  );
const service = String.raw`(?!${words.serviceNumber}(?!\d)[ ]?[发的打收短来])`;

export const codeRules: readonly MaskRule[] = [
  rule(
    'code before its word',
    'code',
    'nothing',
    'at once',
    find(
      pattern(
        String.raw`((?:^|[^\p{N}•.\p{Script=Latin}-])(?:[A-Z]-)?)(\d{4,8}|\d{3}[ -]\d{3})(?=[^\d\p{L}]{0,4}(?:is (?:your|my|the) |是?(?:为|您|你|我)|是|\()[^\d,.，。]{0,20}?(?:${words.codeWord}|code))`,
      ),
    ),
  ),
  rule(
    'code with its letter',
    'code',
    'nothing',
    'after a word',
    find(/((?:^|[^A-Za-z0-9])[A-Z]-)(\d{6})(?!\d)/g),
  ),
  rule(
    'security code of a card',
    'code',
    'nothing',
    'after a word',
    digits(words.securityWord, spaced(3, 4)),
  ),
  rule(
    'code after its word',
    'code',
    'nothing',
    'after a word',
    digits(words.codeWord, service + spaced(3, 10)),
  ),
  rule(
    'digits behind a masked code',
    'code',
    'nothing',
    'at once',
    find(
      pattern(
        String.raw`((?:${words.codeWord}|${words.securityWord})${words.between})(•{4}[ -]?\d{1,8})${words.notCounted}`,
      ),
    ),
  ),
  rule(
    'code with letters after its word',
    'code',
    'nothing',
    'after a word',
    find(
      pattern(
        String.raw`(${words.codeWord}[ ]*(?:[:=]|是|为|is|was)[ "'(]*)((?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{4,10})(?![\p{L}\d])`,
      ),
    ),
  ),
  rule(
    'code in capitals after its word',
    'code',
    'nothing',
    'after a word',
    find(
      /((?:验证|校验|认证|确认|动态|激活|授权|登录)码[ ]*)((?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{4,10})(?![A-Za-z\d])/g,
    ),
  ),
  rule(
    'code of digits and letters after its word',
    'code',
    'nothing',
    'after a word',
    find(
      pattern(
        String.raw`((?:${words.codeWord}|(?:^|[^\p{L}\d])code (?=is|was)|(?:^|[^\p{L}\d])code(?=[:=]))[ ]*(?:[:=]|是|为|is|was)?[ "'(]*)(${mixed})(?![\p{L}\d])`,
      ),
      (text, span, [all]) => !isOpen(text, span, all),
    ),
  ),
  rule(
    'code in general',
    'code',
    'nothing',
    'after a word',
    find(
      pattern(
        String.raw`((?:^|[^\p{L}\d])codes?[ ]*(?:[:=]|is|was|are)?[ "'(]*)(${spaced(4, 8)})${words.notCounted}`,
      ),
      isGeneralCode,
    ),
  ),
  rule(
    'what a Chinese sentence calls a code',
    'code',
    'nothing',
    'after a word',
    find(
      pattern(
        String.raw`((?:^|[^误应回代编维条返态状密邮区n])码[ ]*(?:是|为|:)[ ]*)(${spaced(4, 8)})${words.notCounted}`,
      ),
    ),
  ),
];
