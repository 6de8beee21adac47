// What a secret looks like: runs of digits that are a card, an identity or a phone number, and the words for a code.

export type Secret = 'card' | 'identity' | 'phone' | 'code' | 'number';

/** Stands in the place of what was masked. */
export const mask = '••••';

/** Digits as a person writes them: any width, with spaces, dots or hyphens between, an X at the end of an identity number. */
export const digitRun =
  /[+＋]?[(（]?\p{Nd}(?:[ \u00A0\u3000.·()（）_-]{0,3}\p{Nd})*(?:[ -]?[xXｘＸ](?![\p{L}\p{N}]))?/gu;
/** No number that this site explains has as many digits; what people keep to themselves does. */
const shortestSecret = 7;
/** A number this long may be a provider's error code where letters or the word for it stand before. */
const longestErrorCode = 11;
const errorCodeBefore =
  /(?:错误码|错误代码|代码|編號|编号|錯誤碼|error(?: code)?|code)\s*[:：#]?\s*$|[A-Za-z_-]$/i;
const date = /^(?:19|20)\d{2}([-./年])\d{1,2}\1\d{1,2}$/;
/** The words for a one-time code and for the security code of a card, as the source of a pattern. */
export const codeWord = String.raw`验证码|驗證碼|校验码|校驗碼|动态码|动态密码|动态口令|激活码|口令|(?:verification|security|one[- ]?time|confirmation|login|auth(?:entication)?) ?(?:pass)?(?:code|password|pin)|otp|passcode|cvv2?|cvc2?|安全码|支付密码`;

/** What follows here is no day, as the source of a pattern. */
export const notADay = String.raw`(?!\p{Nd}{1,4}[-./年]\p{Nd})`;
/** What stood before here counts nothing: no time to wait, no number of tries. */
export const notCounted = String.raw`(?!\p{Nd}|\s*(?:秒|分|小时|天|次|位|元|块|点|年|月|:|：|%|seconds?\b|minutes?\b|hours?\b|days?\b|times\b|digits?\b))`;
/** Takes how many digits; gives the source of a pattern for them, together or divided. */
export const spacedDigits = (least: number, most: number) =>
  String.raw`\p{Nd}(?:[ -]?\p{Nd}){${least - 1},${most - 1}}`;
/** A line that is nothing but six digits. */
export const loneCode = /^\s*\p{Nd}{3}[ -]?\p{Nd}{3}\s*$/gmu;

const dayAndTime =
  /((?<!\p{Nd}[ -]?)(?:(?:19|20)\d{2}([-./])\d{1,2}\2\d{1,2}|\d{1,2}([-./])\d{1,2}\3(?:19|20)\d{2})(?!\d|[-. ]\d{3})(?:[ T]+\d{1,2}:\d{2}(?::\d{2})?)?)/u;

/** Takes a text and a change; gives the text with everything changed but days and their times. */
export function outsideDays(text: string, change: (part: string) => string): string {
  // The pattern has three groups, and each stands in the list: the day, and twice what divides it.
  return text
    .split(dayAndTime)
    .map((part, at) => (at % 4 === 0 ? change(part) : at % 4 === 1 ? part : ''))
    .join('');
}

const version = /^(?!1\.\d{3}\.\d{3}\.\d{4}$)\d{1,2}(?:\.\d{1,6}){1,4}$/;

/** Takes a run of digits; says whether it names a version of an app. */
export const isVersion = (run: string) => version.test(run.trim().normalize('NFKC'));

/** Takes a run of digits and what stands before it; says which secret it looks like, if any. */
export function secretIn(run: string, before: string): Secret | undefined {
  const digits = run.normalize('NFKC').replace(/[^\dXx]/g, '');
  if (digits.length < shortestSecret || date.test(run.normalize('NFKC'))) return undefined;
  if (/^\d{17}[\dXx]$/.test(digits) && isBirthDate(digits.slice(6, 14))) return 'identity';
  if (/^\d{12,19}$/.test(digits) && passesLuhn(digits)) return 'card';
  if (/^(?:0086|86)?1[3-9]\d{9}$/.test(digits) || (/^[+＋]/.test(run) && digits.length <= 15))
    return 'phone';
  if (/^\d{15}$/.test(digits) && isBirthDate(`19${digits.slice(6, 12)}`)) return 'identity';
  return digits.length <= longestErrorCode && errorCodeBefore.test(before) ? undefined : 'number';
}

function isBirthDate(digits: string): boolean {
  const [year, month, day] = [
    Number(digits.slice(0, 4)),
    Number(digits.slice(4, 6)),
    Number(digits.slice(6)),
  ];
  return year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** The check digit of every bank card. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
