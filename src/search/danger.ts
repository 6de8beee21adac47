// What people say whose money or card is in danger: such a query is answered with an emergency
// page first.
import { pick, type Locale, type Texts } from '#i18n/locales.ts';

/**
 * Something that happened to somebody's money or card, how it is said, and where it is answered.
 */
export interface Danger {
  /**
   * Pages that answer it, without the language. The one that the questions find best comes first;
   * where they find none, the first of these.
   */
  pages: readonly string[];
  said: Texts<RegExp>;
  /** The page begins by telling cases apart that the words leave open: it is opened at its top. */
  isFromTop?: true;
  /** What must be said as well, in whichever order. */
  also?: Texts<RegExp>;
  /**
   * The words are also said of a bank that is careful: they decide only where the questions point
   * to such a page as well.
   */
  isVague?: true;
  /**
   * What makes the same words harmless: a wish, a right of somebody in the family, a
   * documented message.
   */
  unless?: Partial<Record<Locale, RegExp>>;
}

const anyOf = (...patterns: RegExp[]) => new RegExp(patterns.map(({ source }) => source).join('|'));

const gaveCode: Danger = {
  pages: ['security/codes-and-sim'],
  said: {
    zh: anyOf(
      /(?:验证码|动态码|校验码|密码|口令|[6六]位数).{0,10}(?:给了|给骗|给诈|告诉|发给|发出|念给|说给|泄露|透露|报给|报了|说了|输给|骗走)/,
      /(?:给了?|告诉|发给|念给|说给|报给|俾咗).{0,8}(?:验证码|动态码|密码).{0,6}(?:佢|他|$|才|了)|(?:要|让|套).{0,6}验证码.{0,8}(?:给了|报了|说了)|套走.{0,4}验证码/,
      /(?:假|钓鱼|链接).{0,12}(?:填|输).{0,4}验证码|验证码.{0,6}(?:填|输).{0,8}(?:链接|假)|手机上的数字.{0,4}(?:念|告诉|说)/,
    ),
    en: anyOf(
      /\b(?:gave|give|given|giving|told|tell|read|sent|shared|typed|entered|forwarded)\b(?: \w+){0,6} (?:code|otp|pin|password|passcode)\b.{0,30}(?:away|caller|them|him|her|some(?:one|body)|stranger|fake|phish|scam|bank|agent|man|happen)/,
      /\b(?:gave|told|sent|shared|forwarded|read out|give)\b(?: out| away| to)?(?: \w+){0,6} (?:my|the|a|that) (?:\w+ ){0,3}(?:code|otp|pin|password|passcode)\b/,
      /(?:gave|told|give) (?:otp|pin|code)|(?:code|otp).{0,30}(?:i told|and i (?:gave|told)|out of me)|have my (?:\w+ )?code|giving .{0,12}(?:code|otp)|(?:code|otp) .{0,12}(?:phish|fake)/,
    ),
  },
  unless: {
    zh: /忘记|错误|收不到|没有?(?:泄露|透露|告诉过|给过|说过)/,
    en: /\bnever (?:gave|told|shared|sent)\b|\b(?:did|have) ?n'?t (?:give|given|tell|told|share|shared)\b/,
  },
};

const cardElsewhere: Danger = {
  pages: ['lost-funds/card-on-another-phone'],
  said: {
    zh: anyOf(
      /(?:别人|陌生|他人|不认识|骗子|对方|人家|谁|有人|第二部|俾人|佢|另一).{0,10}(?:绑|加|添加|用|开|手机里|手机上|钱包里|启用).{0,10}(?:我|她|嘅|妈|爸)?.{0,4}(?:卡|apple pay)/,
      /卡.{0,12}(?:被|在|到|进|跑|俾).{0,6}(?:别人|陌生|他人|不认识|骗子|人加|人绑|另一|第二|一台新|一只|一台)/,
      /(?:卡|绑卡|添加|开通|启用).{0,14}(?:不是我|可我没|我没有|我根本不|她用的是老|我没用|非本人)|没(?:绑|加|添加|开通)过?(?:卡)?.{0,6}(?:却|但|收到|怎么).{0,8}(?:绑|加|添加|开通|启用)/,
      /(?:卡|pay|快捷支付|设备).{0,16}(?:不是我(?:弄|签|开|加|操作)|我没(?:弄|操作|开|加|签)|没经过我|可我没)|没经过我.{0,6}(?:同意)?.{0,4}(?:绑|加|开|签)/,
      /(?:陌生|不认识).{0,6}(?:设备|手机|钱包)(?!.{0,2}登)|被加(?:进|到)|(?:骗子|别人|他|陌生人)的?手机里/,
    ),
    en: anyOf(
      /\bcards?\b.{0,30}\b(?:on|in|to|for|from|with|into)\b.{0,12}(?:some ?(?:one|body)(?: else)?'?s?|another person|stranger|unknown|his|there|their|other) ?.{0,12}(?:phone|iphone|wallet|device|watch)/,
      /(?:some ?(?:one|body)|thief|scammer|stranger|they|he|she)\b.{0,25}(?:added|put|linked|set up|registered|has|enrolled).{0,20}\bcard\b|set up .{0,14}with my card/,
      /\bcard\b.{0,30}(?:added|enrolled|set up|registered|ready|provisioned|linked|activated).{0,40}(?:not me|was ?n'?t me|i did nothing|(?:i )?(?:do ?n'?t|do not|did ?n'?t) (?:have|own|use|recogni|know|do)|unknown|strange)/,
      /\b(?:cards?|device|token|wallet|(?:apple|google|samsung|quick) ?pay)\b.{0,50}\b(?:i|we) (?:did ?n'?t|did not|never) (?:do|set|add|enrol|sign|start|open|agree)/,
      /\b(?:cards?|pay)\b.{0,30}\bnever left me\b/,
      /(?:unknown|strange|other|unfamiliar) (?:phone|device|watch).{0,25}(?:my card|pays? with)|(?:other|another|unknown) phone pays|added to a digital wallet i do/,
    ),
  },
  unless: {
    zh: /(?:老公|老婆|孩子|儿子|女儿|爸妈|家人).{0,6}(?:卡|手机).{0,8}(?:能|可以|吗)|帮别人|(?:能|可以)用别人/,
    en: /\b(?:can|how) (?:i|two|my|many)\b(?!.*remove)|^card already/,
  },
};

const lostPhone: Danger = {
  pages: ['security/lost-phone'],
  said: {
    zh: anyOf(
      /(?:手机|电话|手表)(?:被|给|俾|让)?(?:人)?.{0,6}(?:丢了|丢失|偷|抢|摸走|不见|唔见|找不到|忘在|掉在?[出公地]|落在|遗失)|丢(?:了)?手机|捡到我?(?:的)?手机/,
    ),
    en: anyOf(
      /\b(?:lost|lose|losing|misplaced|missing|stolen|snatched|grabbed|nicked|robbed|dropped)\s+(?:(?!(?:over|on|by|in|for|from|to|via|card)\b)[\w']+ ){0,2}(?:phone|handphone|iphone|mobile|cell|watch)\b(?!'?s? (?:number|wallet))/,
      /\b(?:phone|handphone|iphone|mobile|cell|watch)(?: has| is| was| got| been| just)*,? (?:stolen|lost|missing|nicked|snatched|grabbed|robbed|taken|gone)\b(?! over| \w+'s)|(?:left|forgot) my (?:phone|iphone|mobile) (?:in|on|at)|(?:can'?t|cannot) find my (?:phone|iphone)|took my phone/,
      /\b(?:mugged|pickpocket)/,
    ),
  },
  unless: { zh: /手机号|手机卡/ },
};

const hacked: Danger = {
  pages: ['lost-funds/hacked-account'],
  said: {
    zh: anyOf(
      /盗号|被黑|黑客|(?:账号|账户|帐号|邮箱|支付宝|微信|paypal|云闪付).{0,6}(?:被|俾人|让人)(?:盗|人登|别人|人改|顶|黑)|密码被改/,
      /(?:别人|有人|骗子|陌生|异地|外地|谁).{0,12}(?:登录|登了|登陆)|登录不是我|(?:账号|账户).{0,6}有人在用/,
    ),
    en: anyOf(
      /hack|hijack|compromised|taken over|take ?over|(?:logged|signed|log ?in|sign ?in|login).{0,25}(?:not me|wasn'?t me|unknown|don'?t know|strange|some(?:one|body))|(?:some(?:one|body)|who|unknown device|they|he) .{0,12}(?:logged|signed) in/,
      /(?:some(?:one|body)(?: else)?|they|he|hacker).{0,10}(?:is in|using|changed) (?:my|the) .{0,14}(?:account|password|email|phone number|number)|some(?:one|body) is using it|strange login|sign ?in alert that|some(?:one|body).{0,6}changed my password/,
    ),
  },
  unless: { zh: /要刷脸|需要验证/, en: /^needs verification/ },
};

/** Places outside mainland China, by their names. */
const otherPlaces =
  /香港|澳门|台湾|英国|美国|欧洲|德国|法国|新加坡|澳洲|澳大利亚|加拿大|印度|马来西亚|\buk\b|britain|england|\busa\b|america|europe|singapore|australia|canada|india|malaysia|hong ?kong|maca[ou]|taiwan/;

const callWords: Texts<RegExp> = {
  zh: anyOf(
    /(?:打|拨).{0,4}(?:哪|什么|几|谁)|(?:哪个|什么|报警|求助|客服).{0,2}(?:电话|号码|热线)|找谁|给谁打/,
    otherPlaces,
  ),
  en: anyOf(
    /\b(?:who|whom|where|what|which)\b.{0,20}\b(?:call|ring|phone|contact|number)|\b(?:hotline|helpline|phone number)\b/,
    otherPlaces,
  ),
};

const goneWords: Texts<RegExp> = {
  zh: anyOf(
    /盗刷|盗用|盗领|被盗|偷刷|偷走|钱(?:都|全)?(?:没了|不见)|钱.{0,6}(?:全没|被转|被人转|被盗|转走)|少了.{0,8}(?:钱|块|元|千|百|万)|余额.{0,6}变成0|清空|不翼而飞|莫名其妙.{0,3}(?:被)?扣|扣(?:了|咗)?.{0,2}好?几笔|半夜.*扣/,
    /(?:被|遭|让|俾).{0,3}(?:骗|呃|诈骗)了|俾人呃|骗走|转.{0,4}骗子|上当了|受骗了|骗子骗了/,
    /(?:不是|唔系)我(?:本人)?(?:操作|付|刷|买|转|消费|花|用|的)|没(?:有)?(?:操作|消费|买过|付过).*(?:扣|消费|提醒|短信)|外地.{0,10}取走/,
    /转(?:错|给了?骗子|给了?他)/,
    /正在.{0,5}(?:扣|刷|转我|转走|转账给)|一笔接?一笔.{0,4}(?:扣|刷)|(?:让|给)人(?:盗|转走|刷了)|(?:没|未|没有)(?:经过)?(?:我)?授权.{0,8}(?:扣|付|转|刷)|(?:扣|付|转|刷).{0,6}(?:没|未)授权/,
    /(?:遥控|控制).{0,6}(?:转|手机|电话)|俾(?:人|贼)(?:偷|碌|拍)|(?:转|打|汇)(?:到|给).{0,6}(?:陌生|假)/,
  ),
  en: anyOf(
    /(?:stole|stolen|conned|tricked|ripped off|swindled|robbed|defrauded|scammed|fake seller)/,
    /(?:money|savings|balance|cash).{0,14}(?:gone|missing|vanish|dis+ap+ear|taken|left my|stolen)|(?:gone|missing|vanished|emptied|drained|wiped).{0,30}(?:account|balance|money|savings)|(?:account|balance|savings).{0,30}(?:empty|emptied|drained|wiped|gone|cleaned out)|they took .{0,20}account/,
    /(?:un(?:known|recogni[sz]ed|authori[sz]ed|familiar)|(?:do(?:n'?t| not)|did ?n'?t) (?:recogni[sz]e|know|make|do|authori[sz]e|buy|approve)|never (?:made|authori[sz]ed)|without my permission).{0,40}(?:charge|payment|transaction|purchase|transfer|withdrawal|money)/,
    /(?:charge|payment|transaction|purchase|transfer|withdrawal|money|card).{0,40}(?:i did ?n'?t (?:make|do)|not (?:me|mine)\b|n'?t me\b|never made|without my permission|used in another country|some(?:one|body) is spending)|spending with my card|sent .{0,20}scammer/,
    /(?:charge|payment|transaction|purchase|transfer|withdrawal|order)s?\b.{0,30}\b(?:are ?n'?t|is ?n'?t|not|was ?n'?t|were ?n'?t) (?:mine|me)\b|\b(?:nobody|no ?one|never) (?:authori[sz]ed|approved|agreed)/,
    /\b(?:weird|strange|mystery|fraudulent|unexplained) (?:\w+ )?(?:charge|payment|transaction|purchase|withdrawal)s?\b(?! ?(?:of )?(?:0|1|a (?:cent|yuan|dollar))\b)/,
    /\bsome(?:one|body) (?:\w+ )?(?:using|used|spending|buying|paying|charging)\b.{0,20}\bcard\b|\b(?:made|had|got) me (?:to )?(?:send|transfer|zelle|pay|wire|move)\b/,
    /\b(?:cash|money) (?:(?:is|was|were) )?(?:taken out|withdrawn|leaving|going out|moving)\b|\b\d[\d,.]{2,} ?(?:dollars|pounds|quid|yuan|rmb|usd|euros)? ?(?:is |are |was )?(?:gone|stolen)\b/,
    /\bstill (?:has control|controls|sees my screen)|(?:paid|sent|send|transferred|remitted)\b.{0,30}\b(?:fake|con ?man|fraudster|scammer)/,
  ),
};

/** Who asks about proof and rights has got over the first hour. */
const laterWords: Texts<RegExp> = {
  zh: /追回|证据|立案|赔|能退|退回|追讨|权利|投诉|流水|律师|委托|期限|多久内|几天内/,
  en: /get .{0,20}back|refund|revers(?:e|al)|how (?:long|many days)|time limit|not covered|evidence|proof|rights\b|liab|recover|lawyer|dispute|chargeback/,
};

const moneyBack: Danger = {
  pages: [
    'lost-funds/get-money-back',
    'lost-funds/rights-by-place',
    'lost-funds/evidence',
    'lost-funds/recovery-scams',
    'lost-funds/first-hour',
  ],
  said: goneWords,
  also: laterWords,
};

/** Who asks for a number, or names a place whose numbers are others. */
const whomToCall: Danger = {
  pages: ['lost-funds/where-to-call'],
  said: goneWords,
  also: callWords,
};

/** What to do first. */
const moneyGone: Danger = {
  pages: ['lost-funds/first-hour'],
  isFromTop: true,
  said: goneWords,
};

/** Everything else around fraud: how to tell it, proof, money back, who helps. */
const fraud: Danger = {
  isVague: true,
  pages: [
    'security/scams',
    'lost-funds/first-hour',
    'lost-funds/where-to-call',
    'lost-funds/get-money-back',
    'lost-funds/recovery-scams',
    'lost-funds/evidence',
    'lost-funds/rights-by-place',
    'security/review-activity',
    'security/codes-and-sim',
  ],
  said: {
    zh: anyOf(
      goneWords.zh,
      /骗子|诈骗|被骗|受骗|上当|骗局|杀猪盘|刷单|冒充|假客服|假冒|(?:共享|分享)(?:了)?屏幕|屏幕共享|远程(?:控制|协助)|安全账户/,
    ),
    en: anyOf(
      goneWords.en,
      /thief|theft|fraud|scam|phish|safe account|shared my screen|screen shar|remote access|anydesk|teamviewer/,
    ),
  },
};

/**
 * In the order of what is to be done first where a query says several things; held by
 * `e2e/search-danger.json`.
 */
const dangers: readonly Danger[] = [
  lostPhone,
  gaveCode,
  cardElsewhere,
  hacked,
  moneyBack,
  whomToCall,
  moneyGone,
  fraud,
];

/**
 * Takes a normalised query in simplified characters; gives the danger it speaks of, or undefined
 * where it speaks of none.
 */
export function dangerIn(query: string, locale: Locale): Danger | undefined {
  return dangers.find(
    ({ said, also, unless }) =>
      pick(said, locale).test(query) &&
      (also === undefined || pick(also, locale).test(query)) &&
      !unless?.[locale]?.test(query),
  );
}
