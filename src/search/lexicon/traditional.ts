// Traditional characters, for readers who type them. Used by the build only: the dictionaries
// are large.
import { Converter } from 'opencc-js/t2cn';

const firstHan = 0x4e00;
const lastHan = 0x9fff;

/**
 * Takes a text in simplified characters; gives each traditional form of its characters with
 * that character.
 */
export function traditionalPairs(text: string): Map<string, string> {
  const wanted = new Set(text.match(/\p{Script=Han}/gu));
  const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  const pairs = new Map<string, string>();
  for (let code = firstHan; code <= lastHan; code++) {
    const character = String.fromCodePoint(code);
    const simplified = converters
      .map((convert) => convert(character))
      .find((result) => result !== character);
    if (simplified !== undefined && wanted.has(simplified)) pairs.set(character, simplified);
  }
  return pairs;
}
