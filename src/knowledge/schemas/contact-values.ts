// The words that contacts.yaml may use.

/** Where a contact answers. */
export const contactCountries = [
  'cn',
  'hk',
  'mo',
  'tw',
  'jp',
  'kr',
  'sg',
  'my',
  'th',
  'in',
  'uk',
  'us',
  'ca',
  'au',
  'nz',
] as const;

/**
 * `text`: a number that takes text messages, not calls; `sender`: one that only sends them; `help`:
 * a line for one kind of trouble, printed where that is told and in no list.
 */
export const contactKinds = [
  'phone',
  'help',
  'text',
  'sender',
  'complaint',
  'bank',
  'wallet',
  'carrier',
  'web',
] as const;
