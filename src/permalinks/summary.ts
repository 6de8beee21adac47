// What a preview says about a section: its first sentence, from the built page. A list of links
// is none.
import type { Element, Root } from 'hast';
import { elementsIn, findElement, wordsOf } from '#text/html-tree.ts';

/** Search engines and messengers cut a preview at about this many characters. */
const max = 140;

/** Sentences by section id, of each page that was asked for. */
const known = new WeakMap<Root, Map<string, string>>();

/**
 * Takes the tree of a page and a section id; gives the section's first sentence, or undefined where
 * it has none worth showing.
 */
export function firstSentence(page: Root, section: string): string | undefined {
  const found = known.get(page) ?? sentencesOf(page);
  known.set(page, found);
  return found.get(section);
}

function sentencesOf(page: Root): Map<string, string> {
  const sentences = new Map<string, string>();
  let section: string | undefined;
  for (const element of elementsIn(findElement(page, 'article') ?? page)) {
    const { tagName, properties } = element;
    if (tagName === 'h2') section = properties['id'];
    else if (
      section !== undefined &&
      ['p', 'li', 'td'].includes(tagName) &&
      !beginsWithLink(element)
    ) {
      const sentence = sentenceOf(element);
      if (sentence !== undefined) sentences.set(section, sentence);
      section = undefined;
    }
  }
  return sentences;
}

function beginsWithLink({ children }: Element): boolean {
  const first = children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  return first?.type === 'element' && first.tagName === 'a';
}

function sentenceOf(element: Element): string | undefined {
  const words = wordsOf(element, ['script', 'style', 'svg', 'sup']).replace(/\s+/g, ' ').trim();
  const sentence = /^.*?(?:[。！？]|[.!?](?=\s|$))/.exec(words)?.[0] ?? words;
  if (sentence.length < 6) return undefined;
  return sentence.length > max ? `${sentence.slice(0, max - 1).trimEnd()}…` : sentence;
}
