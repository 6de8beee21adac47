// Who somebody is: addresses of mail, identity papers and accounts, by their words or their form.
import { find, pattern, rule, textOf, type MaskRule } from './rule.ts';
import { isIban, isSpanishIdentity, isTaiwanIdentity } from './secrets.ts';
import * as words from './words.ts';

export const identityRules: readonly MaskRule[] = [
  rule(
    'e-mail address',
    'email',
    'nothing',
    'after a space',
    find(/()([A-Za-z0-9._%+-]{1,64} ?@ ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})/g),
  ),
  rule(
    'e-mail address with its signs spelled out',
    'email',
    'nothing',
    'after a space',
    find(
      pattern(
        String.raw`()((?:[\w.%+-]{1,64} ?(?:@|[(\[{<]at[)\]}>]|艾特|圈a|#(?=[\w-]{1,30}\.(?:com|cn|net)(?![\p{L}\d]))) ?[\w-]{1,63}|[\w.%+-]{1,64} at [\w-]{1,63}(?= dot ))(?: ?(?:[.,，。]|点|[(\[{<]dot[)\]}>]| dot ) ?[\w-]{1,30}){0,3} ?(?:[.,，。]|点|[(\[{<]?dot[)\]}>]?) ?(?:com|cn|net|org|edu|gov|io|me|hk|tw|uk|us|de|fr|jp|sg|my)(?![\p{L}\d]))`,
      ),
    ),
  ),
  rule(
    'e-mail address without its dot, or with a word for its sign',
    'email',
    'nothing',
    'after a space',
    find(
      pattern(
        String.raw`(${words.wordStart})([\w.%+-]{1,64} ?@ ?[\w-]{1,63} (?:com|cn|net|org)(?![\p{L}\d])|(?!(?:in|on|up|me|it|is|mail|email|account|address|login|only|code|codes)(?![\w.%+-]))[\w.%+-]{1,64} at (?:qq|163|126|foxmail|gmail|hotmail|outlook)\.(?:com|cn)(?![\p{L}\d]))`,
      ),
    ),
  ),
  rule(
    'name in a messenger',
    'number',
    'nothing',
    'after a space',
    find(
      pattern(
        String.raw`((?:微信号|微信id|wechat id|wxid|qq ?号码?|qq(?=[ ]*[:=]))[ ]*(?:[:=]|是|为|is)?[ ]*)((?=[\w-]*\d)[a-z][\w-]{5,19}|\d{5,12})(?![\w-])`,
      ),
    ),
  ),
  rule(
    'address where somebody lives',
    'identity',
    'nothing',
    'after a word',
    find(
      pattern(
        String.raw`((?:(?:收货|家庭|账单|居住|通讯|联系|送货|户籍|现)(?:地址|住址)|地址|住址|家住|我住在?|住在)(?:是|为|:)?[ ]*)([^\s,，。;；!！?？第]{2,30}?\d{1,5}[ ]?(?:号|弄|栋|幢|室|单元|楼)[^\s,，。;；!！?？]{0,24})`,
      ),
    ),
  ),
  rule(
    'address with its street',
    'identity',
    'nothing',
    'after a word',
    find(
      /(^|[^A-Za-z0-9])(\d{1,5}[A-Z]? (?:[A-Z][a-z]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Square|Terrace)(?![a-z])\.?)/g,
    ),
  ),
  rule(
    'last digits of an identity paper',
    'identity',
    'nothing',
    'after a word',
    find(pattern(String.raw`(${words.identityEnd})(\d{3}[\dX](?:\d[\dX])?)(?![\dA-Z])`)),
  ),
  rule(
    'day of birth',
    'identity',
    'nothing',
    'after a word',
    find(
      pattern(
        String.raw`(${words.birthWord})((?:19|20)?\d\d[ ]?[-./年][ ]?\d{1,2}[ ]?[-./月][ ]?\d{1,4}日?|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d{6}|\d{1,2} [a-z]{3,9} (?:19|20)\d\d|[a-z]{3,9} \d{1,2},? (?:19|20)\d\d)(?!\d)`,
      ),
    ),
  ),
  rule(
    'identity card of Singapore, Spain or Mexico, for tax in India or Italy',
    'identity',
    'nothing',
    'at once',
    find(
      /(^|[^A-Za-z0-9])([STFGMXYZ]\d{7}[A-Z]|\d{8}-?[A-Z]|[A-Z]{5}\d{4}[A-Z]|[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d|[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z])(?![A-Za-z0-9])/g,
      (text, span) => {
        const paper = textOf(text, span).replace('-', '');
        return !/^\d/.test(paper) || isSpanishIdentity(paper);
      },
    ),
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
