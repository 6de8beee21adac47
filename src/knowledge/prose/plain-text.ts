// Questions about plain text that the checks ask.

/** East Asian wide and full-width characters, which fill two columns in a search result. */
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}“”‘’…—]/u;

/** Gives the width of a text in columns: one for a Latin letter, two for a Chinese character. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : 1;
  return columns;
}

/** Digits joined by spaces, hyphens or brackets, such as 0300 123 2040 or +86-10-12308. */
const digitRun = /(?<![\w.,/§¥£$€])\+?\d(?:[\d]|[ ()\u00A0-](?=\d)|\) ?(?=\d))*/g;
/**
 * Service numbers of mainland China: 95xxx banks and wallets, 100xx carriers, 12xxx public
 * lines, 96110.
 */
const serviceNumber = /^(?:95\d{3,4}|100\d{2}|123\d{2}|96110|400\d{7}|800\d{7})$/;
const dateLike = /^(?:19|20)\d{2}-\d{2}-\d{2}$|^(?:19|20)\d{2}-(?:19|20)\d{2}$/;
const unit =
  /^\s*(?:%|元|美元|欧元|英镑|港元|人民币|万|亿|天|日|小时|分钟|秒|年|月|次|位|个|人|条|笔|号令|毫米|像素|days?|hours?|minutes?|seconds?|years?|months?|times|digits?|people|cards?|yuan|dollars?|euros?|pounds?|million|billion|应用|号文|行|款|例|章|节|页)/;

/** Words before a number that say what it is: a line, an article, an error code, a standard. */
const numbered =
  /(?:第|[错误应答返回响状态]码|代码|编号|[Cc]odes?|[Ee]rrors?|[Ll]ines?|[Aa]rticles?|[Ss]ections?|GB(?:\/T)?|ISO|IEC|RFC|JR\/T|SP|NIST|[Nn]o\.)[\s:：“"]*$/;

/**
 * Finds what a reader could take for a phone number.
 * Takes plain text and the numbers that contacts.yaml holds; gives the offending strings in order.
 */
export function phoneLikeNumbers(text: string, known: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const plain = text.replace(/[\uFF10-\uFF19\uFF0B\uFF0D]/g, (fullWidth) =>
    String.fromCharCode(fullWidth.charCodeAt(0) - 0xfee0),
  );
  for (const match of plain.matchAll(digitRun)) {
    const run = match[0].trim();
    const after = plain.slice(match.index + match[0].length);
    if (dateLike.test(run) || unit.test(after) || /^[.,]\d/.test(after)) continue;
    if (numbered.test(plain.slice(0, match.index))) continue;
    const digits = run.replace(/\D/g, '');
    if (
      known.has(digits) ||
      serviceNumber.test(digits) ||
      digits.length >= 7 ||
      (run.startsWith('+') && digits.length > 3)
    )
      found.push(run);
  }
  return found;
}

/**
 * Endings of addresses: those of countries and of trade that readers meet, and those that
 * swindlers like.
 */
const endings =
  'com|cn|org|net|gov|edu|int|info|biz|io|co|app|dev|me|tv|cc|top|vip|shop|xyz|site|online|store|club|live|fun|icu|win|' +
  'bid|loan|work|link|click|buzz|ltd|pro|ink|wang|asia|mobi|ai|so|la|ly|gg|to|ws|uk|eu|hk|mo|tw|sg|au|us|ca|de|fr|jp|kr|' +
  'my|in|nz|ru|cash|bank|finance|money|pay|wallet|support|help|cloud|space|tech|website|world|today|life|page|run';
const address = new RegExp(
  String.raw`\b(?:https?:\/\/|www\.)\S+|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:${endings})(?![\w-]|\.\w)(?:\/(?:[\w\-./?=&%#]*[\w/=#])?)?`,
  'gi',
);
/** GOV.UK and Booking.com are names of firms; without a path nobody types them as they stand. */
const isName = (found: string) => /[A-Z]/.test(found) && !/[/:]|^www\./i.test(found);

/** Takes plain text; gives the web addresses written out in it. */
export function writtenAddresses(text: string): string[] {
  // Most texts have nothing that an address begins or ends with, and the pattern is slow.
  if (!/\.[a-z]|www\.|:\/\//i.test(text)) return [];
  return [...text.matchAll(address)].map((match) => match[0]).filter((found) => !isName(found));
}
