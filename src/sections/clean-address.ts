// Undoes what becomes of an address on its way through messengers, chat apps, editors and people.

const invisible = /\p{Cf}/gu;

/**
 * Takes an address or a part of one; gives it without percent signs, in half width and lower case,
 * and without characters that nobody sees.
 */
export function cleanAddress(text: string): string {
  const plain = text.replace(invisible, '').replaceAll('&amp;', '&').normalize('NFKC');
  // A link that was encoded more than once on its way is read as often.
  const decoded = decode(decode(decode(plain)));
  return decoded.normalize('NFKC').replace(invisible, '').toLowerCase().trim();
}

/** Reads percent signs as far as they make sense. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run
        .replace(/%(?:[89a-f][0-9a-f])+/gi, '')
        .replace(/%([0-7][0-9a-f])/gi, (_, digits: string) =>
          String.fromCharCode(parseInt(digits, 16)),
        );
    }
  });
}
