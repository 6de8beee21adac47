// Which rows of a table of codes hold what a reader types.

export interface CodeRow {
  /** The code as it stands in the row, such as `57`, `OR-CCSEH-22` or `RISK_…`. */
  code: string;
  /** Everything that the row says. */
  text: string;
}

/**
 * Full-width letters and digits, capitals, and the signs between the parts of a code are all one.
 */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_‐–\s]+/g, ' ')
    .trim();

/** Whether a family such as `RISK_…` or `…_LIMIT` covers a code that was typed. */
function covers(family: string, typed: string): boolean {
  if (!family.includes('…')) return false;
  const [start = '', end = ''] = family.split('…').map(plain);
  return start === '' ? typed.endsWith(` ${end}`) : typed.startsWith(`${start} `);
}

/**
 * Takes rows and what is typed; gives for each row whether it is shown. One or two characters are
 * looked for among the codes only; a code that stands there is shown alone.
 */
export function rowsMatching(rows: readonly CodeRow[], typed: string): boolean[] {
  const wanted = plain(typed);
  if (wanted === '') return rows.map(() => true);
  const codes = rows.map(({ code }) => plain(code));
  const isKnown = codes.includes(wanted);
  return rows.map(({ code, text }, at) => {
    if (isKnown) return codes[at] === wanted;
    if (codes[at]!.startsWith(wanted) || covers(code, wanted)) return true;
    return wanted.length > (/\p{Script=Han}/u.test(wanted) ? 1 : 2) && plain(text).includes(wanted);
  });
}
