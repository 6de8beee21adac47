// Who somebody is: addresses of mail, identity papers and accounts, by their words or their form.
import { find, pattern, rule, textOf, type Rule } from './rule.ts';
import { isIban, isTaiwanIdentity } from './secrets.ts';
import * as words from './words.ts';

export const identityRules: readonly Rule[] = [
  rule(
    'e-mail address',
    'email',
    'nothing',
    'after a space',
    find(/()([A-Za-z0-9._%+-]{1,64} ?@ ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})/g),
  ),
  rule(
    'identity paper after its word',
    'identity',
    'nothing',
    'at once',
    find(
      pattern(String.raw`(${words.identityWord})(${words.noDay}[A-Z]{0,3}\d[\d() -]{4,}[A-Z\d)]?)`),
      (text, span) => textOf(text, span).replace(/\D/g, '').length >= 5,
    ),
  ),
  rule(
    'identity paper with letters after its word',
    'identity',
    'nothing',
    'at once',
    find(pattern(String.raw`(${words.identityWord})((?=(?:[A-Z]*\d){4})[A-Z\d]{8,18})(?![A-Z\d])`)),
  ),
  rule(
    'identity card of Hong Kong',
    'identity',
    'nothing',
    'at once',
    find(/(^|[^A-Za-z0-9])([A-Z]{1,2}\d{6} ?\([0-9A]\))/gi),
  ),
  rule(
    'identity card of Taiwan',
    'identity',
    'nothing',
    'at once',
    find(/(^|[^A-Za-z0-9])([A-Z][1289]\d{8})(?!\d)/gi, (text, span) =>
      isTaiwanIdentity(textOf(text, span)),
    ),
  ),
  rule(
    'National Insurance number',
    'identity',
    'nothing',
    'at once',
    find(/(^|[^A-Za-z0-9])([A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D])(?![A-Za-z0-9])/g),
  ),
  rule(
    'account by IBAN',
    'number',
    'last four',
    'at once',
    find(
      /(^|[^A-Za-z0-9])([A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)(?![A-Za-z0-9])/g,
      (text, span) => isIban(textOf(text, span).replaceAll(' ', '')),
    ),
  ),
];
