// The words by which secrets are known, as sources of patterns. They are matched against normalised
// text, in any case of letters.

/** What a Chinese or English word is not part of another word behind. */
export const wordStart = String.raw`(?:^|[^\p{L}\p{N}])`;

/** A one-time code, by a name that means nothing else. */
export const codeWord = String.raw`(?:验证码?号?码|验证码|校验码|认证码|确认码|动态码|动态密码|动态口令|激活码|恢复码|备用码|随机码|短信码|短信密码|一次性(?:密码|口令|验证码)|授权码|交易码|验证数字|手机码|登录码|安全码|口令|${wordStart}(?:yan ?zheng ?ma|yzm|(?:verif(?:y|ication)|security|one[ -]?time|confirm(?:ation)?|log-?in|sign-?in|auth(?:entication|orization)?|sms|text|activation|access|backup|recovery|2fa|mfa) ?(?:pass)?(?:code|password|pin|number)s?|otp|v-?code|captcha|pass ?code|token))`;

/**
 * A word before “code” with which it is no secret: what a system answers, or where somebody lives.
 */
export const openCode =
  /^(?:err(?:or)?s?|response|reason|status|return|result|decline|refusal|country|area|dial(?:ing|ling)?|sort|post(?:al)?|zip|bank|branch|swift|routing|promo|discount|coupon|referral|invit\w+|qr|bar|exit|https?|fault|failure|failed|iso|stop|merchant|category|mcc|source|app|message|action|currency|product|section|short|this|.*(?:错误|报错|返回|响应))$/i;

/** The three or four digits on a card. */
export const securityWord = String.raw`(?:${wordStart}(?:cvv2?|cvc2?|cvn2?|csc)(?:/\w{3,4}|码)?|安全码|(?:卡片?|签名栏?|背面?|反面?|后面)[^\d,，。;；\n]{0,8}?(?:[三3] ?[位个]|数字|号码)[^\d,，。;；\n]{0,6}?|(?:最后|末尾?|后|尾)[三3] ?[位个码](?:数字?)?|[三3]位(?:数字?|安全码)|${wordStart}(?:security (?:code|number|digits?)|(?:card )?verification (?:value|number)|card (?:verification|security) code|(?:last )?(?:three|3)[ -](?:digits?|numbers?)(?: (?:code|number))?|(?:code|numbers?|digits?) on (?:the )?back|(?:back|amex|cid) (?:code|number)|cid)(?: on (?:the|its) back)?(?: of (?:the|my) card)?)`;

/** What may stand between a word and the digits it names. */
export const between = String.raw`[^\d\p{L}•\uE000-\uE0FF]{0,6}(?:是|为|is|was|are|were)?[^\d\p{L}•\uE000-\uE0FF]{0,4}`;

/** What follows here is no day. */
export const noDay = String.raw`(?!(?:19|20)\d\d ?[-./年] ?\d{1,2}(?!\d)|\d{1,2}月)`;

/**
 * What stood before here counts nothing, or is more than what was looked for: no time to wait, no
 * number of tries.
 */
export const notCounted = String.raw`(?!\d|[ ]*(?:秒|分|小时|时|天|日|周|次|遍|回|位|个|种|条|步|项|元|块|点|年|月|张|字|[:%]\d|%|(?:s|sec|secs|min|mins|ms|h|hrs?|seconds?|minutes?|hours?|days?|weeks?|times|tries|attempts?|digits?|letters?|characters?|steps?|x)(?![\p{L}\d])))`;

export const passwordWord = String.raw`(?:密码|口令|${wordStart}(?:mi ?ma|pass ?words?|pass ?code|pass ?phrase|passwd|pswd|pwd|pw|pin|my pass(?= is )|passwort|contrase[nñ]a|senha|mot de passe|パスワード|비밀번호)(?: ?(?:code|number|no\.?|码))?)`;

/** What joins a password to its name. */
export const passwordJoin = String.raw`(?:[ ]*(?:[:=]|(?:->|=>|→|[>/])(?=[ ]?[\x21-\x7E]*\d))[ ]*|[ ]*(?:[四六八468\d]位(?:数字?)?)?(?:就是|是|为|改成|改为|设成|设为|设置为|换成|(?:设置?|改|换|变)成了)[ ]*:?[ ]*|[ ]+(?:is|was|=|changed to|set to|reset to)[ ]*:?[ ]+)["'(\[]?`;

/** What a message says about a password and about codes, and no password. */
export const saidOfPasswords = String.raw`(?:incorrect|wrong|invalid|required|expired|locked|blocked|missing|correct|right|changed|reset|refused|rejected|denied|different|always|still|never|being|been|error|errors|failed|fails|failing|not|too|the|an?|my|your|his|her|our|in|on|for|it|its|asked|needed|what|set|same|case|ok|okay|fine|accepted|forgotten|forgot|unknown|empty|hidden|shown|sent|gone|lost|easy|weak|strong|safe|secure|only|also|now|just|longer|short|why|where|when|how|to|of|from|by|saved|stored|good|bad|at|all|no|yes|that|this|and|or|but|does|doesn't|do|don't|did|didn't|has|have|was|were|is|isn't|cannot|can't|must|should|may|will|won't|would|then|so|after|before|again|please|try|tried|with|without|rejects?|works?|working|accepts?|long|unique|[a-z]+(?:ed|ing|ly))(?![^\s,.;:!?，。；：！？、)"'])`;

/**
 * What a Chinese sentence says about a password: it is wrong, forgotten, asked for, of so many
 * characters, or one of another thing.
 */
export const saidOfPasswordsInChinese =
  /^(?:错|不|忘|没|无|提示|输|未|已|被|锁|过期|失效|重|修改|更改|找回|怎么|如何|什么|收|请|必|需|要|一直|一样|一致|总|老|都|还|可以|能|会|改|设|和|与|或|跟|以及|及|长度|位数|至少|最多|[一二三四五六七八九十两\d]+ ?[位个次]|几|哪|谁|多少|空|为空|同|支付|登录|交易|取款|查询|银行|钱包|手机|身份证|生日|卡|验证|我(?:的|自己)?(?:生日|手机|设|之前|以前|一直)|之前|以前|原来|原始|初始|默认|旧|新|在|从|由|用|对$|对的|正确$|正确吗|正确[，,。]|是不是|有问题|系统|弹|显示|点|次数)/;

/**
 * Names and words in Latin letters that stand behind the Chinese word for a password and are none.
 */
export const productWord =
  /^(?:error|wrong|incorrect|invalid|fail(?:ed|ure)?|reset|pin|app|otp|face(?:id)?|touch(?:id)?|iphone|ipad|ios|android|apple(?:id|pay)?|google(?:pay)?|samsung(?:pay)?|huawei(?:pay)?|xiaomi|alipay\w*|wechat\w*|weixin|paypal|visa|mastercard|unionpay|sms|login|password|passcode|pay|card|bank|cvv|nfc|icloud|code|and|not|the|for|with|email|mail|manager|keychain|forgot|lock(?:ed)?|expired|hint|protect\w*|type|input|enter|help|windows|chrome|safari|edge|bios|wifi|usim|sim)$/i;

/**
 * What stands before the last digits of an identity paper, which banks ask for as they ask for
 * a code.
 */
export const identityEnd = String.raw`(?:身份证|证件|护照)(?:号码?)?的?(?:(?:[后末尾]|最后)[四六46] ?位(?:数字?)?|尾号)(?:是|为|:)?[ ]*`;

/** What stands before a day of birth. */
export const birthWord = String.raw`(?:生日|出生日期|出生年月日?|${wordStart}(?:dob|d\.o\.b\.?|date of birth|birth ?da(?:y|te)|born(?: on)?))[ ]*(?:是|为|:|=|is)?[ ]*`;

/** The words for identity papers. */
export const identityWord = String.raw`(?:身份证|证件|护照|通行证|居留证|居住证|回乡证|返乡证|台胞证|港澳证|驾照|驾驶证|社保[卡号]|军官证|${wordStart}(?:passport|hkid|id card|identity(?: card)?|national id|ni|nino|national insurance|ssn|social security|driving licen[cs]e|driver'?s? licen[cs]e|permit))(?:号码?|[后末尾]六位|[后末]6位|最后[六6]位| numbers?| no\.?| last (?:six|6)(?: digits?)?)?(?:是|为| is)?[ :(]{0,4}`;

/** Words before a number that a system made: it names a fault or a code, and no person. */
export const faultBefore =
  /(?:错误|错误码|错误代码|代码|编号|编码|返回码|响应码|状态码|报错|提示码|返回|邮编|区号|型号|版本|构建|err(?:or)?s?|codes?|status|response|reason|version|build|model|postcode|zip)[ ]*(?:[:#=(]|是|为|is|was)?[ ]*["#]?$/i;

/** Words before a number by which support finds a case or a payment. */
export const caseBefore =
  /(?:受理(?:编?号|单号?)?|工单号?|案件(?:编?号)?|投诉(?:编?号)?|流水号?|订单号?|交易单?号|单号|报案号|case|ticket|reference|ref|complaint|order|transaction)(?: (?:number|no|id))?\.?[ ]*(?:是|为|is)?[ ]*[:#]?[ ]*$/i;

/** Words before a sum of money. */
export const moneyBefore =
  /(?:余额|金额|限额|额度|价格|扣了?|转了?|转账|充了?|充值|付了?|支付了|花了?|退了?|退款|收费|存了?|取了?|共|约|差|balance|amount|limit|paid|charged|refund(?:ed)?|total)[ ]*(?:是|为|is|of)?[ ]*:?[ ]*$/i;

/** Short numbers that everybody may call, and the banks' own. */
export const serviceNumber = String.raw`(?:(?:\+?86[ -]?)?95[15]\d\d|9511|100(?:00|10|11|50|86|85|99)|12(?:110|121|123|306|315|321|329|333|363|366|377|378|381|386|388)|96110|1[12][0-2]|119|999|911|400[ -]?\d{3}[ -]?\d{4}|400[ -]?\d{4}[ -]?\d{3}|800[ -]?\d{3}[ -]?\d{4}|1[ -]800[ -]\d{3}[ -]\d{4})`;

/** What makes the number before it a count, a sum or a fault. */
export const countAfter =
  /^[ ]*(?:万|亿|块|元|年|月|号|次|人|个|秒|分|天|位|条|家|张|股|字|步|米|公里|点|%|错误|报错|是什么错|(?:errors?|times|ms|mb|kb|seconds?|users|people)(?![a-z]))/i;
