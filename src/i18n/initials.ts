// The letter under which a term is looked up in a sorted list.

/**
 * The first character of each initial in the pinyin order of Chinese characters; I, U and V begin
 * no syllable.
 */
const pinyin: readonly (readonly [string, string])[] = [
  ...'A阿B八C嚓D哒E妸F发G旮H哈J讥K咔L垃M妈N拏O噢P妑Q七R呥S扨T它W穵X夕Y丫Z帀'.matchAll(
    /([A-Z])(.)/gu,
  ),
].map(([, letter, first]) => [letter!, first!]);

/**
 * Takes a term; gives it without the quotation marks and other signs before its first letter
 * or digit.
 */
export const sortKey = (term: string): string => term.replace(/^[^\p{L}\p{N}]+/u, '');

/**
 * Takes a term and the tag of its language; gives the capital under which it stands: the first of
 * its pinyin for Chinese in simplified characters, else its first character. Undefined for
 * characters of a language that sorts them otherwise.
 */
export function initialOf(term: string, tag: string): string | undefined {
  const [first = ''] = sortKey(term);
  // A Roman numeral of one sign is looked up under its letter.
  if (!/\p{Script=Han}/u.test(first)) return first.normalize('NFKC').charAt(0).toUpperCase();
  const order = new Intl.Collator(tag);
  if (order.resolvedOptions().locale !== 'zh-CN') return undefined;
  return pinyin.findLast(([, start]) => order.compare(start, first) <= 0)?.[0];
}
