// The interface texts: one object per language, equal in shape by the compiler.
import { en } from './en.ts';
import type { Locale } from './locales.ts';
import { zh, type Strings } from './zh.ts';

export type { Strings };

/** Gives the interface texts of one language. */
export function strings(locale: Locale): Strings {
  return locale === 'zh' ? zh : en;
}
