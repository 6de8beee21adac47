// The colours of tokens.css as hexadecimal values, for what cannot read CSS: theme colour,
// manifest, images.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatHex } from 'culori';

/** A colour in the light theme and in the dark one. */
export interface ThemedColour {
  light: string;
  dark: string;
}

/**
 * Takes a colour as CSS writes it, such as `oklch(24% 0.015 190)`; gives its sRGB colour as
 * `#rrggbb`, each channel cut to what a screen can show. Throws for what is no colour.
 */
export function hexOf(css: string): string {
  const hex = formatHex(css);
  if (hex === undefined) throw new Error(`${css} is no colour.`);
  return hex;
}

/**
 * Takes a style sheet with tokens such as
 * `--color-ink: light-dark(oklch(24% 0.015 190), oklch(93.5% 0.008 95));`; gives them by
 * name, `ink`.
 */
export function readColours(styles: string): Map<string, ThemedColour> {
  const token = /--color-([a-z-]+): light-dark\((oklch\([^()]+\)), (oklch\([^()]+\))\)/g;
  return new Map(
    [...styles.matchAll(token)].map(([, name, light, dark]) => [
      name!,
      { light: hexOf(light!), dark: hexOf(dark!) },
    ]),
  );
}

let cached: Map<string, ThemedColour> | undefined;

/**
 * Gives a colour of tokens.css by its name, such as `paper`. Throws for a name that is not there.
 */
export function colour(name: string): ThemedColour {
  cached ??= readColours(readFileSync(resolve('src/styles/tokens.css'), 'utf8'));
  const found = cached.get(name);
  if (found === undefined) throw new Error(`src/styles/tokens.css has no colour ${name}.`);
  return found;
}
