// The front matter of an imported article: what was there, and what is made of its text.
import { displayWidth } from '#knowledge/index.ts';
import { type ImportNote, listField, type SourceText, textField } from './read-source.ts';
import type { Body } from './headings.ts';

const widestDescription = 160;

/**
 * Takes the source of an article, its body, the name of its folder, and the list to which notes are
 * added; gives its title, its description and its aliases.
 */
export function headOf({ head }: SourceText, body: Body, slug: string, notes: ImportNote[]) {
  const title = textField(head, 'title') ?? body.title;
  if (title === undefined)
    notes.push({
      what: 'has no title, neither in its front matter nor as a heading: the name of the file stands there',
    });
  if (textField(head, 'title') !== undefined && body.title !== undefined && body.title !== title)
    notes.push({ what: `has the heading “${body.title}” beside its title: left out` });
  const known = [
    'title',
    'description',
    'summary',
    'excerpt',
    'aliases',
    'keywords',
    'tags',
    'sources',
  ];
  const others = Object.keys(head).filter((field) => !known.includes(field));
  if (others.length > 0)
    notes.push({
      line: 1,
      what: `has fields that articles do not have: left out (${others.join(', ')})`,
    });
  return {
    title: title ?? slug.replaceAll('-', ' '),
    description: textField(head, 'description', 'summary', 'excerpt') ?? firstSentences(body.lead),
    aliases: listField(head, 'aliases', 'keywords', 'tags')
      .filter((alias) => !alias.includes('/'))
      .slice(0, 12),
  };
}

/** Gives as many whole sentences as a description may have. */
function firstSentences(lead: string): string {
  const sentences = lead.match(/[^.!?。！？]+(?:[.!?](?=\s|$)|[。！？]|$|[.!?])\s*/g) ?? [];
  let taken = '';
  for (const sentence of sentences) {
    if (displayWidth((taken + sentence).trim()) > widestDescription) break;
    taken += sentence;
  }
  return taken.trim();
}
