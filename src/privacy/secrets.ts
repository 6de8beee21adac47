// The kinds of secrets, and the checks by which a number gives itself away.

/** What people keep to themselves, as readers are told of it. */
export type Secret = 'card' | 'identity' | 'phone' | 'code' | 'number' | 'password' | 'email';

/** Stands in the place of what was masked. */
export const mask = '••••';

/**
 * Takes the digits of a number; says whether its last one is the check digit of the others, as on
 * bank cards (ISO/IEC 7812-1).
 */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return digits !== '' && sum % 10 === 0;
}

/** Takes eight digits; says whether they are a day of birth, year first. */
function isBirthDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  return year! >= 1900 && year! <= 2099 && month! >= 1 && month! <= 12 && day! >= 1 && day! <= 31;
}

/**
 * Takes an identity number of mainland China, without its dividers; says whether it holds a day of
 * birth (GB 11643: 18 characters, once 15).
 */
export const isIdentityNumber = (digits: string) =>
  (/^\d{17}[\dX]$/.test(digits) && isBirthDate(digits.slice(6, 14))) ||
  (/^\d{15}$/.test(digits) && isBirthDate(`19${digits.slice(6, 12)}`));

/**
 * Takes digits; says whether they are a mobile number of mainland China, with its country code
 * or without.
 */
export const isMobileNumber = (digits: string) => /^(?:0086|86)?1[3-9]\d{9}$/.test(digits);

/**
 * Takes an account number without its dividers; says whether it passes the check of IBAN
 * (ISO 13616).
 */
export function isIban(text: string): boolean {
  const moved = text.slice(4) + text.slice(0, 4);
  const digits = moved.replace(/[A-Z]/gi, (letter) => String(parseInt(letter, 36)));
  return (
    /^\d+$/.test(digits) &&
    [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
  );
}

/**
 * Takes a letter and nine digits; says whether they are an identity number of Taiwan, by its
 * check digit.
 */
export function isTaiwanIdentity(text: string): boolean {
  const letter = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(text[0]!.toUpperCase()) + 10;
  const digits = [Math.floor(letter / 10), letter % 10, ...[...text.slice(1)].map(Number)];
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
  return (
    letter >= 10 && digits.reduce((sum, digit, at) => sum + digit * weights[at]!, 0) % 10 === 0
  );
}

/**
 * Takes eight digits and a letter; says whether the letter is the check of the digits, as on the
 * identity card of Spain (DNI).
 */
export const isSpanishIdentity = (text: string) =>
  'TRWAGMYFPDXBNJZSQVHLCKE'[Number(text.slice(0, 8)) % 23] === text[8];

/**
 * First digits of payment cards: Visa, Mastercard, American Express, Diners, JCB,
 * Discover, UnionPay.
 */
export const cardStart = /^(?:4|5[1-5]|2[2-7]|3[4-7]|6011|62|64[4-9]|65)/;
