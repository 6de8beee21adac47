// What a text tells people to do: numbered steps, words to say, and quantities. A change of these
// may change its meaning.
import { quantitiesIn } from '#knowledge/index.ts';
import { remember } from '#text/remember.ts';

const results = /<Result>[\s\S]*?<\/Result>/g;
const scripts = /<Say>([\s\S]*?)<\/Say>/g;
const marks = /<[^>]*>|[*_`]/g;
/**
 * The day on which something was checked against its source: checking again tells nobody to do
 * anything else.
 */
const checkDays = /\d{4}-\d{2}-\d{2}\s*核对|\bchecked\s+(?:on\s+)?\d{4}-\d{2}-\d{2}/gi;
/** A numbered step, with the lines that go on below it. */
const steps = /^\d+[.)]\s+.*(?:\n(?!\s*\n|\d+[.)]\s|#).*)*/gm;

const bare = (text: string) => text.replaceAll(marks, '').replace(/\s+/g, ' ').trim();

/**
 * Takes the Markdown of a section; gives its steps without their results, its scripts and its
 * quantities but for days of checks, in order.
 */
export const adviceIn = remember(readAdvice);

function readAdvice(markdown: string): readonly string[] {
  const text = [results, /\{#[^}]*\}/g, checkDays].reduce(
    (rest, part) => rest.replaceAll(part, ''),
    markdown,
  );
  return [
    ...[...text.matchAll(steps)].map(([step]) => bare(step)),
    ...[...text.matchAll(scripts)].map(([, script = '']) => bare(script)),
    ...quantitiesIn(bare(text)).map(({ key }) => key),
  ].filter((piece) => piece !== '');
}
