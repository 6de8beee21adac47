// Readings of Chinese characters, folded as people mistype them: zh/z, ch/c, sh/s and -ng/-n are
// one, ü is u.

/** Every index key of a reading begins with this, so that no word of a page is taken for one. */
const prefix = 'py';
const maxSyllableLength = 6;
/**
 * Characters of the subject that are read in a second way; the index holds both, a query asks for
 * the first.
 */
const secondReadings: Record<string, string> = {
  行: 'hang',
  重: 'chong',
  长: 'chang',
  还: 'hai',
  调: 'diao',
  卡: 'qia',
};

export interface Pinyin {
  /** Says whether a character is one of the commonest simplified ones, whose readings are known. */
  has(character: string): boolean;
  /**
   * Takes two or more characters; gives their index key such as `pyyanzen`, or '' where a reading
   * is not known.
   */
  keyOf(characters: string): string;
  /** Takes two characters; gives the key of each way to read them. */
  keysOf(pair: string): string[];
  /**
   * Takes Latin letters; gives the keys of neighbouring syllables, or none where they do not
   * spell Chinese.
   */
  keysOfSpelling(letters: string): string[];
}

const fold = (syllable: string) =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace('v', 'u');

/** Takes the table of readings (see pinyin-table.ts); gives what can be asked of it. */
export function readPinyin(table: string): Pinyin {
  const runs = readTable(table);
  const syllables = new Set(runs.map(({ syllable }) => syllable));
  const characters = commonCharacters(runs.reduce((sum, { count }) => sum + count, 0));
  const readings = new Map<string, string>();
  let at = 0;
  for (const { syllable, count } of runs) {
    for (const character of characters.slice(at, at + count))
      readings.set(character, fold(syllable));
    at += count;
  }
  return {
    has: (character) => readings.has(character),
    keyOf(text) {
      const parts = [...text].map((character) => readings.get(character));
      return parts.includes(undefined) ? '' : prefix + parts.join('');
    },
    keysOf(pair) {
      const [first = [], second = []] = [...pair].map((character) =>
        [readings.get(character), secondReadings[character]]
          .filter((reading) => reading !== undefined)
          .map(fold),
      );
      return first.flatMap((start) => second.map((end) => prefix + start + end));
    },
    keysOfSpelling(letters) {
      const parts = (split(letters, syllables) ?? []).map(fold);
      return parts.slice(1).map((part, index) => prefix + parts[index] + part);
    },
  };
}

/**
 * Takes the table; gives its syllables in order, each with the number of characters that have it.
 */
export function readTable(table: string): { syllable: string; count: number }[] {
  const [finals = '', ...rows] = table.split('\n');
  const ends = finals.split(' ');
  const runs = rows.flatMap((row) => {
    const [initial = '', signs = ''] = row.split(' ');
    return [...signs].flatMap((sign, at) =>
      sign === '-' ? [] : [{ syllable: initial + ends[at], count: sign.charCodeAt(0) - 48 }],
    );
  });
  // The standard has ü right after u, and of two syllables that are then alike the one with
  // u first.
  const order = ({ syllable }: { syllable: string }) => `${syllable.replace('v', 'u')} ${syllable}`;
  return runs.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/**
 * Gives the first characters of GB 2312 level 1: rows of 94 from row 16, decoded by the platform.
 */
function commonCharacters(count: number): string[] {
  const bytes = Uint8Array.from({ length: count * 2 }, (_, at) =>
    at % 2 === 0 ? 0xb0 + Math.floor(at / 188) : 0xa1 + ((at >> 1) % 94),
  );
  return [...new TextDecoder('gbk').decode(bytes)];
}

/** Splits letters into syllables, the longest first; undefined where that cannot be done. */
function split(
  letters: string,
  syllables: ReadonlySet<string>,
  dead = new Set<string>(),
): string[] | undefined {
  if (letters === '') return [];
  if (dead.has(letters)) return undefined;
  for (let length = Math.min(maxSyllableLength, letters.length); length > 0; length--) {
    if (!syllables.has(letters.slice(0, length))) continue;
    const rest = split(letters.slice(length), syllables, dead);
    if (rest) return [letters.slice(0, length), ...rest];
  }
  dead.add(letters);
  return undefined;
}
