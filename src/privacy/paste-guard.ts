// Masks what nobody should type into a help page: card, identity and phone numbers, and one-time codes.
import {
  codeWord,
  digitRun,
  isVersion,
  loneCode,
  mask,
  notADay,
  notCounted,
  outsideDays,
  secretIn,
  spacedDigits,
  type Secret,
} from './secrets.ts';

export interface Guarded {
  text: string;
  /** What was masked, each kind once, in order. */
  found: Secret[];
}

/** Three to eight digits beside the word for a one-time code. */
const codeAfterWord = new RegExp(
  String.raw`((?:${codeWord})[^\p{Nd}\p{L}]{0,6}(?:is|was|为|是|：|:)?[^\p{Nd}\p{L}]{0,4}(?:[A-Z]-)?)${notADay}${spacedDigits(3, 8)}${notCounted}`,
  'giu',
);
const codeBeforeWord = new RegExp(
  String.raw`(?<!\p{Nd})(\p{Nd}{4,8})((?:[^\p{Nd}\p{L}]{0,4})(?:is your |为您的|是您的|是你的|（|\()(?:[^\p{Nd}]{0,20})(?:${codeWord}|code))`,
  'giu',
);

/** Takes what a reader typed or pasted; gives it with what looks secret masked, and says what that was. */
export function guard(text: string): Guarded {
  const found = new Set<Secret>();
  const note = (secret: Secret) => (found.add(secret), mask);
  let safe = outsideDays(text, (part) =>
    part.replace(digitRun, (run, at: number) => {
      const secret = isVersion(run)
        ? undefined
        : secretIn(run, part.slice(Math.max(0, at - 14), at));
      return secret === undefined ? run : note(secret) + (/\s$/.exec(run)?.[0] ?? '');
    }),
  );
  safe = safe
    .replace(codeAfterWord, (_, before: string) => before + note('code'))
    .replace(codeBeforeWord, (_, __, after: string) => note('code') + after)
    .replace(loneCode, () => note('code'));
  // Digits typed on behind a mask belong to what it hides.
  safe = safe.replace(/(•{4})(?:[ -]?\p{Nd})+/gu, '$1').replace(/•{4}(?:[ -]?•{4})+/g, mask);
  return { text: safe, found: [...found] };
}
