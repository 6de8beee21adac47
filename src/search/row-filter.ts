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

/** What people copy together with a code: `错误码 05`, `(05)`, `code: 57`, `#57`. */
const besideCode = /代码|错误码|错误|\bcode\b|\berror\b|[#():]/g;

/** Whether a family such as `RISK_…` or `…_LIMIT` covers a code that was typed. */
function covers(family: string, typed: string): boolean {
  if (!family.includes('…')) return false;
  const [start = '', end = ''] = family.split('…').map(plain);
  return start === '' ? typed.endsWith(` ${end}`) : typed.startsWith(`${start} `);
}

/**
 * Takes rows and what is typed; gives for each row whether it is shown. One or two characters are
 * looked for among the codes only; a code that stands there is shown alone. Where no row holds what
 * is typed, the words that stand beside a code are left out of it.
 */
export function rowsMatching(rows: readonly CodeRow[], typed: string): boolean[] {
  const whole = plain(typed);
  const shown = rowsHolding(rows, whole);
  const bare = plain(whole.replace(besideCode, ' '));
  return shown.includes(true) || bare === '' ? shown : rowsHolding(rows, bare);
}

function rowsHolding(rows: readonly CodeRow[], wanted: string): boolean[] {
  if (wanted === '') return rows.map(() => true);
  const codes = rows.map(({ code }) => plain(code));
  const isKnown = codes.includes(wanted);
  return rows.map(({ code, text }, at) => {
    if (isKnown) return codes[at] === wanted;
    if (codes[at]!.startsWith(wanted) || covers(code, wanted)) return true;
    return wanted.length > (/\p{Script=Han}/u.test(wanted) ? 1 : 2) && plain(text).includes(wanted);
  });
}
