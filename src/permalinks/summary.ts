// What a preview says about a section: its first sentence, from the built page. A list of links is none.

/** Search engines and messengers cut a preview at about this many characters. */
const max = 140;

/** Takes the HTML of a page and a section id; gives the section's first sentence, or undefined where it has none worth showing. */
export function firstSentence(html: string, section: string): string | undefined {
  const start = html.indexOf(`<h2 id="${section}"`);
  if (start === -1) return undefined;
  const end = html.slice(start + 1).search(/<h2\b|<\/article>/);
  const text = end === -1 ? html.slice(start) : html.slice(start, start + 1 + end);
  const [, , paragraph = ''] =
    /<(p|li|td)\b[^>]*>(?!\s*<a\b)([\s\S]*?)<\/\1>/.exec(
      text.replace(/<(script|style|svg|sup)\b[\s\S]*?<\/\1>/g, ''),
    ) ?? [];
  const words = readEntities(paragraph.replace(/<[^>]+>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  const sentence = /^.*?(?:[。！？]|[.!?](?=\s|$))/.exec(words)?.[0] ?? words;
  if (sentence.length < 6) return undefined;
  return sentence.length > max ? `${sentence.slice(0, max - 1).trimEnd()}…` : sentence;
}

function readEntities(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, number: string) =>
      String.fromCodePoint(Number.parseInt(number, 16)),
    )
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}
