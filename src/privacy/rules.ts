// The one table of what is masked and what is not. What is typed into search, the report and the
// desk goes through the same rules; only a report keeps last digits, by which support finds a card.
import { codeRules } from './code-rules.ts';
import { identityRules } from './identity-rules.ts';
import { harmlessNumbers } from './harmless-numbers.ts';
import { numberRules } from './number-rules.ts';
import { passwordRules } from './password-rules.ts';
import type { MaskRule } from './rule.ts';

/**
 * In their order: what one finds no later one looks at. First what words give away, then what is
 * left alone, then what digits give away.
 */
export const rules: {
  byWords: readonly MaskRule[];
  harmless: typeof harmlessNumbers;
  byDigits: readonly MaskRule[];
} = {
  byWords: [...codeRules, ...passwordRules, ...identityRules],
  harmless: harmlessNumbers,
  byDigits: numberRules,
};
