// The text of a page in a file of its own, for choosing the passage that a result shows.
import { readPageText, type PageText } from './page-text.ts';

/**
 * Takes the address of a page without the base path, such as `zh/fixes/get-the-code/`; gives its
 * text's file in the bundle.
 */
export function textFileOf(url: string): string {
  return `text/${url.replace(/^[^/]+\//, '').replace(/\/$/, '') || 'index'}.json`;
}

/**
 * Takes the path of a file in the bundle; gives the path of the page whose text it holds, or
 * undefined for another file.
 */
export function pageOfTextFile(file: string): string | undefined {
  const page = /^text\/(.+)\.json$/.exec(file)?.[1];
  return page === undefined ? undefined : page === 'index' ? '' : `${page}/`;
}

/** Takes a built page; gives what its text's file holds: the text of its main part. */
export function pageTextOf(html: string): PageText {
  const start = html.indexOf('<main');
  const end = html.indexOf('</main>', start);
  return readPageText(html.slice(start, end === -1 ? undefined : end));
}
