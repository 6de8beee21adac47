// Hands a text over: copied, by mail or as an issue, as site.ts sets. Nothing of it leaves the
// device before the reader acts.
import { handOverTexts } from '#i18n/feedback-note.ts';
import { button, make, own, status } from './elements.client.ts';
import { issueLink, mailLink, type HandOverLink } from './hand-over-links.ts';

const texts = handOverTexts[own];
const mail = import.meta.env.PUBLIC_MAIL;
const repository = import.meta.env.PUBLIC_REPOSITORY;

/**
 * Takes where the text stands and what it is about; gives what shows a new text there, with its
 * ways out.
 */
export function handOver(root: HTMLElement, title: string): (text: string) => void {
  const shown = make('pre', {});
  const statusLine = status();
  const long = make('p', { hidden: true }, texts.long);
  const ways: ((text: string) => HandOverLink)[] = [];
  const links: HTMLAnchorElement[] = [];
  const row = make(
    'div',
    { className: 'heard-row' },
    button(texts.copy, () => void copy()),
  );
  const notes: string[] = [];
  const add = (name: string, shows: string, way: (text: string) => HandOverLink) => {
    const link = make('a', { target: '_blank', rel: 'noopener noreferrer' }, name);
    links.push(link);
    ways.push(way);
    notes.push(shows);
    row.append(link);
  };
  if (mail !== '') add(texts.mail, texts.mailShows, (text) => mailLink(mail, title, text));
  if (repository !== '')
    add(texts.issue.replace('{host}', new URL(repository).host), texts.issueShows, (text) =>
      issueLink(repository, title, text),
    );

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(shown.textContent);
      statusLine.textContent = texts.copied;
    } catch {
      getSelection()?.selectAllChildren(shown);
      statusLine.textContent = texts.denied;
    }
  }

  root.append(
    make('p', {}, texts.preview),
    shown,
    row,
    long,
    make('small', {}, notes.length === 0 ? texts.copyOnly : notes.join(' ')),
    statusLine,
  );
  return (text) => {
    shown.textContent = text;
    statusLine.textContent = '';
    const found = ways.map((way) => way(text));
    found.forEach(({ href }, at) => (links[at]!.href = href));
    long.hidden = !found.some(({ isLong }) => isLong);
  };
}
