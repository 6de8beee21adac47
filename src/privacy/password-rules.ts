// Passwords and PINs, by the words beside them, in the order in which they are looked for.
import type { Span } from '#text/span.ts';
import { find, pattern, rule, textOf, type MaskRule } from './rule.ts';
import * as words from './words.ts';

const isChinesePassword = (text: string, span: Span, [, before = '']: RegExpExecArray) => {
  const value = textOf(text, span);
  if (words.saidOfPasswordsInChinese.test(value)) return false;
  return /[:=]/.test(before) || /[a-z\d]/i.test(value);
};

/**
 * A word that says something about a password begins one where a sign stands before it and many
 * words behind.
 */
const isNoStatement = (text: string, span: Span, [, before = '']: RegExpExecArray) => {
  const value = textOf(text, span);
  const isStatement = pattern(`^${words.saidOfPasswords}`).test(value);
  return (
    value.length > 1 &&
    (!isStatement || (/[:=][ "'(]*$/.test(before) && value.split(' ').length > 2))
  );
};

/**
 * A password of one word or of many; what follows a clause sign is no part of it. (In any case,
 * \P{ASCII} holds s and k, as the long s and the sign of Kelvin.)
 */
const password = String.raw`(?:•{4}(?:[\x21-\x7E]{0,63}(?![,.;"')\]])[\x21-\x7E])?|(?:\d+[ ])+\d+|[\x21-\x7E]{0,63}(?![,.;"')\]])[\x21-\x7E])`;
const morePasswordWords = String.raw`(?:[ ](?!${words.saidOfPasswords})[a-z]{2,}(?!['-]?[a-z\d])){0,8}`;
const noPassword = String.raw`(?!(?:2fa|3ds?\d?|[345]g|h5)(?![\p{L}\d]))`;
const counted = String.raw`(?:[一二两三四五六七八九十\d]{1,2} ?个 ?(?:\d+|[零〇一二三四五六七八九])[ ,，和加]*)+`;
const countedInEnglish = String.raw`(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d) (?:zero|one|two|three|four|five|six|seven|eight|nine)e?s[ ,]*(?:and )?)+`;

export const passwordRules: readonly MaskRule[] = [
  rule(
    'phrase of words',
    'password',
    'nothing',
    'after a word',
    find(
      pattern(
        String.raw`((?:助记词|(?:recovery|seed|secret|backup) (?:phrase|words))(?:[ ]*[:=]| is)?[ ]*)((?:[a-z]{2,12}[ ,，]{1,2}){5,23}[a-z]{2,12})`,
      ),
    ),
  ),
  rule(
    'password spelled by counting',
    'password',
    'nothing',
    'after a word',
    find(
      pattern(`(${words.passwordWord}(?:就?是|为|:|=| is)?[ ]*)(${counted}|${countedInEnglish})`),
    ),
  ),
  rule(
    'password after its name',
    'password',
    'nothing',
    'after a space',
    find(
      pattern(
        `((?:${words.passwordWord}|${words.wordStart}pass(?=[ ]*[:=]))${words.passwordJoin})(${words.noDay}(?=[\\x21-\\x7E]*[a-z\\d•])${password}${morePasswordWords})${words.notCounted}`,
      ),
      isNoStatement,
    ),
  ),
  rule(
    'Chinese password after its name',
    'password',
    'nothing',
    'after a word',
    find(
      pattern(
        String.raw`(${words.passwordWord}[ ]*(?:[:=]|(?:就是|是|为|改成|设成|改为|设为):?)[ ]*["'(]?)((?=[^\s,，、。;；!！?？:]*\p{Script=Han})[^\s,，、。;；!！?？:"\uE000-\uE0FF]{2,24})`,
      ),
      isChinesePassword,
    ),
  ),
  rule(
    'password beside its name',
    'password',
    'nothing',
    'after a space',
    find(
      pattern(
        String.raw`(${words.passwordWord}[ \n]{0,2}["'(]?)(${words.noDay}${noPassword}(?=[\x21-\x7E•]*\d)${password})${words.notCounted}`,
      ),
      (_, span) => span.end - span.start > 2,
    ),
  ),
  rule(
    'word beside the Chinese name of a password',
    'password',
    'nothing',
    'after a space',
    find(
      pattern(String.raw`((?:密码|口令) ?)([a-z]{4,32})(?![\x21-\x7E])`),
      (text, span) => !words.productWord.test(textOf(text, span)),
    ),
  ),
];
