// The interface texts: one object per language, equal in shape by the compiler.
import { en } from './en.ts';
import { inEach, type Locale } from './locales.ts';
import { zh, type Strings } from './zh.ts';

export type { Strings };

const texts = inEach<Strings>({ zh, en });

/** Gives the interface texts of one language. */
export function strings(locale: Locale): Strings {
  return texts[locale];
}
