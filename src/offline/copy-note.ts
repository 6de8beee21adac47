// What stands on a page that is shown from its copy: that it is one, why, and of which day.

export interface CopyNote {
  /** Why a copy is shown: nothing came, or what came is not the page. */
  silent: string;
  foreign: string;
  /** What is said of a copy; `{why}` is the reason, `{date}` the day its facts were checked. */
  dated: string;
  /** The same for a page without such a day. */
  undated: string;
}

/**
 * Takes the HTML of a kept page, what to say, and why it is shown; gives it with a quiet line at
 * its beginning that says so and names the day it was checked.
 */
export function withNote(html: string, note: CopyNote, why: 'silent' | 'foreign'): string {
  const date = /<dd><time datetime="([\d-]+)"/.exec(html)?.[1];
  const text = (date === undefined ? note.undated : note.dated.replace('{date}', date)).replace(
    '{why}',
    note[why],
  );
  return html.replace(
    /<main\b[^>]*>/,
    (main) =>
      `${main}<p role="status" class="text-small text-ink-soft" data-pagefind-ignore>${text}</p>`,
  );
}
