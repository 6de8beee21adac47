// Makes text of the bytes of a file that somebody else wrote.

export interface Decoded {
  text: string;
  /** How it was read, where it was not plain UTF-8. */
  note: string | undefined;
}

/** Takes the bytes of a file; gives its text with line feeds, or undefined where it is no text. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const marked = [
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
  ] as const;
  for (const [mark, encoding] of marked)
    if (mark.every((byte, at) => bytes[at] === byte))
      return plain(
        new TextDecoder(encoding).decode(bytes),
        `was read as ${encoding.toUpperCase()}`,
      );
  if (bytes.includes(0)) return undefined;
  for (const encoding of ['utf-8', 'gb18030'] as const)
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return plain(
        text,
        encoding === 'utf-8'
          ? undefined
          : 'is not UTF-8 and was read as GB 18030: look whether the words are right',
      );
    } catch {
      // The next encoding.
    }
  return undefined;
}

const plain = (text: string, note: string | undefined): Decoded => ({
  text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'),
  note,
});
