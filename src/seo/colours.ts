// The colours of tokens.css as hexadecimal values, for what cannot read CSS: theme colour,
// manifest, images.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A colour in the light theme and in the dark one. */
export interface ThemedColour {
  light: string;
  dark: string;
}

/**
 * Takes lightness (0–1), chroma and hue (degrees) of OKLCH; gives the sRGB colour as `#rrggbb`,
 * each channel cut to what a screen can show. See https://bottosson.github.io/posts/oklab/
 */
export function hexOf(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const channel = (value: number) =>
    Math.round(
      255 *
        Math.min(
          1,
          Math.max(0, value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055),
        ),
    );
  return `#${linear.map((value) => channel(value).toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Takes a style sheet with tokens such as `--color-ink: light-dark(oklch(24% 0.015 190),
 * oklch(93.5% 0.008 95));`; gives them by name, `ink`.
 */
export function readColours(styles: string): Map<string, ThemedColour> {
  const value = String.raw`oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)`;
  const token = new RegExp(String.raw`--color-([a-z-]+): light-dark\(${value}, ${value}\)`, 'g');
  return new Map(
    [...styles.matchAll(token)].map(([, name, ...parts]) => {
      const [l1 = 0, c1 = 0, h1 = 0, l2 = 0, c2 = 0, h2 = 0] = parts.map(Number);
      return [name!, { light: hexOf(l1 / 100, c1, h1), dark: hexOf(l2 / 100, c2, h2) }];
    }),
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
