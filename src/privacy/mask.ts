// Masks what nobody should type into a help page. One engine for search, report and desk; what it
// looks for stands in rules.ts.
import type { Span } from '#text/span.ts';
import { normalise, type Normalised } from './normalise.ts';
import { foundCard } from './number-rules.ts';
import type { MaskContext, MaskRule } from './rule.ts';
import { rules } from './rules.ts';
import { mask, type Secret } from './secrets.ts';

/**
 * A text while it is being typed may end in the middle of a word: only what is certain already is
 * masked in it.
 */
export type TypingState = 'typing' | 'finished';

export interface Masked {
  text: string;
  /** What was masked, each kind once, in order. */
  found: Secret[];
}

interface FoundSecret extends Span {
  shown: string;
  secret: Secret;
}

/** Stand in a text for what has been looked at; no rule looks for them, but for a card. */
const [foundOther, keptSign] = ['\uE000', '\uE002'];

/**
 * Takes what a reader typed or pasted, where it goes and whether more may follow; gives it with
 * what is secret masked.
 */
export function maskSecrets(
  typed: string,
  context: MaskContext,
  moment: TypingState = 'finished',
): Masked {
  const original = joinTyped(typed, context);
  const normal = normalise(original);
  let { text } = normal;
  const found: FoundSecret[] = [];
  const cover = ({ start, end }: Span, sign: string) => {
    text = text.slice(0, start) + sign.repeat(end - start) + text.slice(end);
  };
  const apply = (rule: MaskRule) => {
    if (!rule.where.includes(context)) return;
    for (const span of rule.find(text)) {
      if (text.slice(span.start, span.end) === mask) continue;
      if (moment === 'typing' && !isSettled(text, span, rule)) continue;
      const digits = text.slice(span.start, span.end).replace(/\D/g, '');
      const isShown = context === 'report' && rule.keeps === 'last four';
      const shown = isShown ? `${mask} ${digits.slice(-4)}` : mask;
      cover(span, rule.secret === 'card' ? foundCard : foundOther);
      found.push({ ...span, shown, secret: rule.secret });
    }
  };
  rules.byWords.forEach(apply);
  if (context === 'report')
    for (const { 0: all, index } of text.matchAll(maskedNumber))
      cover({ start: index, end: index + all.length }, keptSign);
  for (const { find, where } of rules.harmless)
    if (where.includes(context)) for (const span of find(text)) cover(span, keptSign);
  rules.byDigits.forEach(apply);
  found.sort((one, other) => one.start - other.start);
  return {
    text: joinTyped(replaced(original, normal, found), context),
    found: [...new Set(found.map(({ secret }) => secret))],
  };
}

const maskedNumber = /•{4} \d{1,4}(?!\d)/g;

function isSettled(text: string, { end }: Span, { settles }: MaskRule): boolean {
  if (settles === 'at once') return true;
  return end < (settles === 'after a space' ? text.length : text.trimEnd().length);
}

/** Puts what is shown in the place of what was found, in the reader's own text. */
function replaced(
  original: string,
  { from, to }: Normalised,
  found: readonly FoundSecret[],
): string {
  let text = '';
  let at = 0;
  for (const { start, end, shown } of found) {
    text += original.slice(at, from[start]) + shown;
    at = to[end - 1]!;
  }
  return text + original.slice(at);
}

/**
 * Digits that are typed on behind a mask belong to what it hides; a report goes on showing the
 * last four.
 */
function joinTyped(text: string, context: MaskContext): string {
  if (context !== 'report')
    return text.replace(/(•{4})(?:[ -]?\p{Nd})+/gu, '$1').replace(/•{4}(?:[ -]?•{4})+/g, mask);
  return text
    .replace(
      /•{4} (\p{Nd}(?:[ -]?\p{Nd}){4,})/gu,
      (_, digits: string) => `${mask} ${digits.normalize('NFKC').replace(/\D/g, '').slice(-4)}`,
    )
    .replace(/•{4}\p{Nd}+/gu, mask);
}
