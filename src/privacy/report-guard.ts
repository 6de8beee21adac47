// Masks what a report for support must not carry. Cards, accounts and phones keep their last four digits, which support
// needs to find them; one-time codes, security codes, passwords and identity numbers are masked whole.
import {
  codeWord,
  digitRun,
  isVersion,
  loneCode,
  mask,
  notADay,
  notCounted,
  outsideDays,
  secretIn,
  spacedDigits,
  type Secret,
} from './secrets.ts';

export type ReportSecret = Secret | 'password';

/** A text while it is being typed may end in the middle of a word: only what is certain already is masked in it. */
export type Moment = 'typing' | 'finished';

/** What is long and no secret: a sum of money, a number by which support finds a case. */
const moneyAfter =
  /^\s*(?:万|亿)?(?:元|块|美元|港币|港元|人民币|yuan|dollars?|pounds?|euros?|CNY|RMB|USD|HKD|EUR|GBP)/i;
const moneyBefore = /(?:[¥￥$£€]|\b(?:CNY|RMB|USD|HKD|EUR|GBP))\s*$/i;
const caseBefore =
  /(?:受理编?号|工单号?|案件编?号|投诉编?号|流水号|订单号|case|ticket|reference|ref|complaint)(?: (?:number|no|id))?\.?\s*(?:是|为|is)?\s*[:：#]?\s*$/i;
/** No sum and no case has as many digits as the cards that pass their check. */
const shortestCard = 12;
/** Nor does a number have more characters than this, with all that divides it. */
const longestNumber = 40;

const securityWord = String.raw`${codeWord}|短信码|cvn2?|csc|(?:卡背|背面|后面|签名条)[^\p{Nd}，。]{0,6}[三3]位(?:数字?)?|后三位|(?:three|3)[ -](?:digits?|numbers?)(?: code)? on the back(?: of (?:the|my) card)?|(?<!error |response |reason |status |country |area |sort |post |zip )\bcode(?= (?:is|was) \d{4})`;
const codeAfter = new RegExp(
  String.raw`((?:${securityWord})[^\p{Nd}\p{L}•]{0,6}(?:is|was|为|是)?[^\p{Nd}\p{L}•]{0,4}(?:[A-Z]-)?)${notADay}(?:•{4}[ -]?)?${spacedDigits(3, 8)}${notCounted}`,
  'giu',
);
const codeMasked = new RegExp(
  String.raw`((?:${securityWord})[^\p{Nd}\p{L}•]{0,10}•{4})[ -]?${notADay}\p{Nd}{1,8}${notCounted}`,
  'giu',
);
const codeBefore = new RegExp(
  String.raw`(?<!\p{Nd}|• )(?:•{4} )?\p{Nd}{4,8}((?:[^\p{Nd}\p{L}]{0,4})(?:is (?:your|my|the) |是?(?:为|您|你|我)|是|（|\()(?:[^\p{Nd}，。,.]{0,20})(?:${codeWord}))`,
  'giu',
);
/** Expiry and security code as they stand behind a card number. */
const behindCard =
  /(•{4} \p{Nd}{4})([\s,，、]{1,3})(?:(?:0[1-9]|1[0-2]|•{4})\s*\/\s*(?:20)?\p{Nd}{2})(?:[\s,，、/]{1,3}\p{Nd}{3,4}(?!\p{Nd}))?/gu;

const identityAfter =
  /((?:身份证|证件|护照|通行证|居留证|passport|hkid|\bid card|\bidentity)(?:号码?| numbers?| no\.?)?(?:是|为| is)?[\s:：(（]{0,4})(?=[A-Z\p{Nd}()（）-]{6,})[A-Z]{0,3}\p{Nd}[\p{Nd}()（） -]{4,}[A-Z\p{Nd})）]?/giu;

const passwordWord = String.raw`密码|口令|PIN码|(?<![a-z])(?:pin|passcode|pass ?word|passphrase|pwd)`;
/** What a message says about a password, and no password. */
const saidOfPasswords = String.raw`(?:incorrect|wrong|invalid|required|expired|locked|missing|correct|right|changed|reset|refused|different|always|still|never|being|error|failed)\b`;
const passwordAfter = (end: string) =>
  new RegExp(
    String.raw`((?:${passwordWord})(?:\s*(?:[:：=]|(?:是|为|改成|改为|设成|设为)[:：]?|(?: is| was| changed to| set to)[: ])\s*["“'‘]?|\s{0,2}(?=[\x21-\x7E•]*\d)))${notADay}(?!${saidOfPasswords})(?:•{4}[\x21-\x7E]*|[\x21-\x7E]{4,64})(?=${end})`,
    'giu',
  );
const passwords: Record<Moment, RegExp> = {
  finished: passwordAfter(''),
  typing: passwordAfter(String.raw`[^\x21-\x7E]`),
};

/** Takes what a reader typed or pasted; gives it with what looks secret masked, and says what that was. */
export function guardReport(
  text: string,
  moment: Moment = 'finished',
): { text: string; found: ReportSecret[] } {
  const found = new Set<ReportSecret>();
  const note = (secret: ReportSecret, shown = mask) => (found.add(secret), shown);
  const words = text
    .replace(passwords[moment], (all, before: string) =>
      all === before + mask ? all : before + note('password'),
    )
    .replace(identityAfter, (_, before: string) => before + note('identity'))
    .replace(codeMasked, (_, before: string) => before)
    .replace(codeAfter, (_, before: string) => before + note('code'))
    .replace(codeBefore, (_, after: string) => note('code') + after);
  const safe = outsideDays(words, (part) => guardNumbers(part, note)).replace(
    behindCard,
    (_, card: string, gap: string) => `${card}${gap}${note('code')}`,
  );
  return {
    text:
      moment === 'typing'
        ? safe
        : safe.replace(loneCode, (line) => line.replace(/\S.*\S/, () => note('code'))),
    found: [...found],
  };
}

function guardNumbers(
  text: string,
  note: (secret: ReportSecret, shown?: string) => string,
): string {
  const guarded = text.replace(digitRun, (run, at: number) => {
    const before = text.slice(Math.max(0, at - 24), at);
    if (/•{4} ?$/.test(before) || isHarmless(run.trim(), before, text.slice(at + run.length)))
      return run;
    const secrets = piecesOf(run).map((piece) => ({ piece, secret: secretIn(piece, before) }));
    if (secrets.every(({ secret }) => secret === undefined)) return run;
    const shown = secrets.map(({ piece, secret }) =>
      secret === undefined
        ? note('code')
        : note(secret, secret === 'identity' ? mask : `${mask} ${digitsOf(piece).slice(-4)}`),
    );
    return shown.join(' ') + (/\s+$/.exec(run)?.[0] ?? '');
  });
  // Digits typed on behind a mask belong to what it hides.
  return guarded
    .replace(
      /•{4} (\p{Nd}(?:[ -]?\p{Nd}){4,})/gu,
      (_, digits: string) => `${mask} ${digitsOf(digits).slice(-4)}`,
    )
    .replace(/•{4}\p{Nd}+/gu, mask);
}

function isHarmless(run: string, before: string, after: string): boolean {
  const digits = digitsOf(run);
  if (isVersion(run)) return true;
  const secret = secretIn(run, '');
  if (caseBefore.test(before))
    return secret === 'number' || (secret === 'card' && digits.length <= shortestCard);
  if (digits.length >= shortestCard) return false;
  // A phone's model is written with its letters at once.
  return (
    moneyBefore.test(before) ||
    moneyAfter.test(after) ||
    (digits.length < 11 && /^[A-WYZ]/.test(after) && !/\D$/.test(run))
  );
}

/** Takes a run of digits; gives the numbers of which it is made where a space divides them. */
function piecesOf(run: string): string[] {
  const pieces: string[] = [];
  let open = '';
  for (const group of run.trim().split(/\s+/)) {
    open = open === '' ? group : `${open} ${group}`;
    if (open.length > longestNumber) continue;
    const secret = secretIn(open, '');
    if (
      (secret === 'phone' && !/^[+＋]/.test(open)) ||
      (secret === 'card' && digitsOf(open).length > shortestCard) ||
      (secret === 'identity' && digitsOf(open).length === 18)
    ) {
      pieces.push(open);
      open = '';
    }
  }
  return open === '' ? pieces : [...pieces, open];
}

const digitsOf = (text: string) => text.normalize('NFKC').replace(/[^\dXx]/g, '');
