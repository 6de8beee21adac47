// The text of a built page, as the index sees it: in pieces, with its sections.

/** A heading of a page and the number of pieces before it. */
export interface Anchor {
  id: string;
  text: string;
  location: number;
}

export interface PageText {
  /** Paragraphs, items and headings in order. */
  pieces: string[];
  /** Headings of sections; the location counts pieces. */
  sections: Anchor[];
}

/**
 * The tags of HTML that the build wrote, and the text between them. The worker reads with it too,
 * and has no parser.
 */
const tags = /<(\/?)([a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+/gi;
const empty = /^(?:area|br|col|hr|img|input|link|meta|source|wbr)$/;
const inline =
  /^(?:a|abbr|b|bdi|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/;
const unread = /^(?:script|style|svg|template)$/;
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Takes HTML that the build wrote; gives its text without what is kept out of the index. */
export function readPageText(html: string): PageText {
  const pieces: string[] = [];
  const sections: Anchor[] = [];
  let piece = '';
  let depth = 0;
  /** Depth of the element that is not read, with all in it. */
  let skipped: number | undefined;
  const end = () => {
    const text = piece.replace(/\s+/g, ' ').trim();
    piece = '';
    if (text !== '') pieces.push(/[.!?。！？；：:;]$/.test(text) ? `${text} ` : `${text}. `);
  };
  for (const [whole, slash, name = '', attributes = ''] of html.matchAll(tags)) {
    if (slash === undefined) {
      if (skipped === undefined) piece += readEntities(whole);
      continue;
    }
    const element = name.toLowerCase();
    if (skipped === undefined && !inline.test(element)) end();
    if (empty.test(element) || attributes.endsWith('/')) continue;
    if (slash === '/') {
      depth -= 1;
      if (skipped !== undefined && depth <= skipped) skipped = undefined;
      continue;
    }
    if (skipped === undefined) {
      const id = element === 'h2' ? /\sid="([^"]+)"/.exec(attributes)?.[1] : undefined;
      if (unread.test(element) || /\sdata-pagefind-ignore\b/.test(attributes)) skipped = depth;
      else if (id !== undefined) sections.push({ id, text: '', location: pieces.length });
    }
    depth += 1;
  }
  end();
  return {
    pieces,
    sections: sections.map((section) => ({
      ...section,
      text: (pieces[section.location] ?? '').replace(/\. $/, '').trim(),
    })),
  };
}

function readEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16))
        : (named[name.toLowerCase()] ?? whole),
  );
}
