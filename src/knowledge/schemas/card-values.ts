// The values that a row of content/cards.yaml chooses from: kinds of card, networks, places,
// documents, devices.

export const cardKinds = [
  'any',
  'debit',
  'credit',
  'prepaid',
  'gift',
  'virtual',
  'company',
  'supplementary',
  'joint',
  'social-security',
  'atm-only',
  'without-code',
] as const;
export const networks = [
  'unionpay',
  'visa',
  'mastercard',
  'amex',
  'jcb',
  'diners',
  'discover',
] as const;
/** `elsewhere`: anywhere but the mainland of China. */
export const places = [
  'any',
  'cn',
  'hk',
  'mo',
  'tw',
  'sg',
  'us',
  'uk',
  'jp',
  'ca',
  'in',
  'id',
  'my',
  'nz',
  'au',
  'br',
  'eea',
  'ph',
  'th',
  'it',
  'elsewhere',
] as const;
export const documents = [
  'id-card',
  'passport',
  'hk-mo-permit',
  'tw-permit',
  'residence-permit',
  'foreign-pr',
  'hk-id',
  'none',
] as const;
export const devices = ['phone', 'watch', 'computer'] as const;
