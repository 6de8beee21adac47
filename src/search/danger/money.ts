// How people say that money is gone, and what they ask then. Most tell it as a story, so what they
// say is put together of parts: somebody else did it, and what was done; a bank that is careful and
// everyday payments speak against it.
import type { Texts } from '#i18n/locales.ts';
import { anyOf, type Danger } from './danger.ts';
import { afterwards, calm, notMe, ordinary } from './parts.ts';

/** Places outside mainland China, by their names. */
const otherPlaces =
  /香港|澳门|台湾|英国|美国|欧洲|德国|法国|新加坡|澳洲|澳大利亚|加拿大|印度|马来西亚|\buk\b|britain|england|\busa\b|america|europe|singapore|australia|canada|india|malaysia|hong ?kong|maca[ou]|taiwan/;

const callWords: Texts<RegExp> = {
  zh: anyOf(
    /(?:打|拨).{0,4}(?:哪|什么|几|谁)|(?:哪个|什么|报警|求助|客服).{0,2}(?:电话|号码|热线)|找谁|给谁打|联系谁|谁接/,
    otherPlaces,
  ),
  en: anyOf(
    /\b(?:who|whom|where|what|which)\b.{0,20}\b(?:call|ring|phone|contact|number)|\b(?:hotline|helpline|phone number)\b/,
    otherPlaces,
  ),
};

/** Words that say by themselves that money is gone. */
const goneWords: Texts<RegExp> = {
  zh: anyOf(
    /盗[刷用领]|被盗|[偷刷][刷走]|(?:钱|卡|余额|账户|支付宝|微信).{0,6}(?:全|都|被)[刷掏]?空了?|钱(?!包).{0,3}[被俾]偷|钱(?!包).{0,6}(?:没了|不见|被转|被人转|转走)|余额.{0,4}没了|少了.{0,8}[钱块元千百万]|余额.{0,6}变成[0零]|(?:钱|卡|账户|余额).{0,6}清空(?!.{0,2}(?:data|数据|缓存))|不翼而飞|莫名其妙.{0,3}[扣转]|刚.{0,4}转(?:走|了|出去)|一笔一笔|(?<!(?:取消|订阅|续费|会员).{0,20})一直扣|[被俾]人(?:拍|嘟|碌|签)|[扣刷转付].{0,8}[没未][有经]?授权|[没未][有经]?授权.{0,8}[扣刷转付]|钱.{0,2}在(?:动|流|走)|自己(?:在?动|在点)|[万千].{0,2}(?<!额度)没了/,
    /[被遭让俾].{0,3}[骗呃]|骗走|上当了|受骗了|转.{0,4}骗子|转给了?他|[转打汇][到给].{0,6}[陌假]/,
    /(?:(?:不是|唔系)我(?:本人)?|非本人)(?:操作|付|刷|买|转|消费|花|用)/,
  ),
  en: anyOf(
    /\b(?:stole|stolen|conned|tricked|ripped off|swindled|robbed|defrauded|scammed)\b/,
    /\blost (?:my |all |our |the |some )?(?:money|savings|cash|[$£€]?\d)/,
    /(?:money|savings|balance|cash).{0,14}(?:gone|missing|vanish|dis+ap+ear|taken|left my|stolen)|(?:gone|missing|vanished|emptied|drained|wiped|cleaned out).{0,30}(?:account|balance|money|savings)|(?:account|balance|savings).{0,30}(?:empty|emptied|drained|wiped|gone|cleaned out)/,
    /(?:paid|sent|send|transfer+ed|remitted)\b.{0,30}\b(?:fake|con ?man|fraudster|scammer)|spending (?:with|on) my card|being drained|\b(?:unknown|unauthori[sz]ed) withdrawal|\bfraud on (?:my|our) (?:card|account)|\b(?:money|balance|wallet)(?: is|'s| keeps)? (?:leaving|emptying|going down)|\b(?:money|balance|payments?)\b.{0,20}by (?:itself|themselves)|\b(?:made|had|got) me (?:to )?(?:send|transfer|zelle|pay|wire|move)\b/,
  ),
};

/** What was done with money or a card. */
const done: Texts<RegExp> = {
  zh: /消费|刷|扣|碌|嘟|拍|盗|转|取|付|买|充|交易|账|一笔|月结单|欠款|支出|出去|没了|少了|变成|余额|白条|花呗|花[了掉走]|用[了掉]|提现|存款/,
  en: /\b(?:charg|pay|paid|purchas|transact|transfer|withdr|cash|money|spen[dt]|bought|buy|shopp|took|taken|taking|debit|deduct|order|invoice|us(?:ed|ing)|balance|savings|account|wire|zelle)|[$£€]\d/,
};

/** Somebody had them do it, or has their phone in hand from afar. */
const tricked: Texts<RegExp> = {
  zh: anyOf(
    /(?:链接|网站|网页|邮件|短信|网上|按钮|认证|etc).{0,20}(?:填|输|点)[了完]|[填输][了完].{0,8}(?:卡号|密码|验证码|资料)|(?:卡号|密码|验证码).{0,8}(?:看见|看到|[填输]了)/,
    /(?:共享|远程|会议软件|黑屏|动不了|关不了|安全账户|集中|[让叫]我|冒充|客服|投资|对方|网恋|卖家|骗).{0,24}(?:[转打汇]了|过去|出去|少了|拉黑|提现|打不开|看见|操作|关机|动不了|关不了|进去|在里面)|黑屏.{0,12}[钱转扣卡]|(?:操作|控制).{0,8}(?:手机|关)|垫了|集中.{0,24}共享/,
  ),
  en: anyOf(
    /\b(?:call(?:er|ed|ing)|rang|courier|agent|man|guy|fake|dodgy|phish\w*|scam\w*|microsoft|landlord|seller|girl|new number|pretend\w*|said (?:he|she|it|they))\b.*\b(?:gave|read|handed|sent|paid|typed|entered|clicked|moved|let|transferred|bought|zelle|took|opened|did (?:it|that|so)|blocked me|can'?t)\b/,
    /\b(?:gave|read|handed|sent|paid|typed|entered|clicked|moved|let|transferred|bought|put)\b.*\b(?:caller|courier|fake|dodgy|phish\w*|scam\w*|microsoft|landlord|seller|girl|gift cards?|does ?n'?t exist|can'?t (?:take|get))\b/,
  ),
};

/** Who asks about proof and rights has got over the first hour. */
const laterWords: Texts<RegExp> = {
  zh: /追回|要回|能告|证明|法院|证据|立案|赔|能退|退回|追讨|权利|投诉|流水|律师|委托|期限|多久内|几天内/,
  en: /get .{0,20}back|refund|revers(?:e|al)|how (?:long|many days)|time limit|not covered|evidence|proof|rights\b|liab|recover|lawyer|dispute|chargeback/,
};

const laterPages = [...afterwards, 'lost-funds/first-hour'];

export const moneyBack: Danger = {
  pages: laterPages,
  said: laterWords,
  also: goneWords,
  unless: calm,
};

/** Who asks for a number, or names a place whose numbers are others. */
export const whomToCall: Danger = {
  pages: ['lost-funds/where-to-call'],
  said: callWords,
  also: goneWords,
  unless: calm,
};

/** What to do first. */
export const moneyGone: Danger = {
  pages: ['lost-funds/first-hour'],
  orElse: afterwards,
  isFromTop: true,
  said: goneWords,
  unless: calm,
};

/** What was done by somebody else, told as a story. */
export const misuse: Danger = {
  pages: ['lost-funds/first-hour'],
  isFromTop: true,
  isVague: true,
  said: notMe,
  also: done,
  unless: ordinary,
};

/** The same, of somebody who asks about proof and rights. */
export const misuseBack: Danger = {
  pages: laterPages,
  isVague: true,
  said: laterWords,
  also: notMe,
  unless: ordinary,
};

/** Somebody had them pay, or saw what they typed. */
export const deceit: Danger = {
  pages: ['lost-funds/first-hour', 'security/codes-and-sim'],
  isVague: true,
  said: tricked,
  unless: { zh: anyOf(calm.zh, /钱还在|没少|没扣/), en: anyOf(calm.en, /nothing (?:is )?gone/) },
};

/** Everything else around fraud: how to tell it, proof, money back, who helps. */
export const fraud: Danger = {
  pages: [
    'security/scams',
    'lost-funds/where-to-call',
    ...laterPages,
    'security/review-activity',
    'security/codes-and-sim',
  ],
  isVague: true,
  said: {
    zh: /骗|诈|上当|杀猪盘|刷单|冒充|假客服|假冒|共享.{0,2}屏幕|屏幕共享|远程(?:控制|协助)|安全账户/,
    en: /thief|theft|fraud|scam|phish|safe account|shared my screen|screen shar|remote access|anydesk|teamviewer/,
  },
  unless: calm,
};

/** Whoever asks whether something is a scam has not paid, or does not say so. */
export const askedWhether: Danger = {
  pages: ['security/scams'],
  isFromTop: true,
  said: {
    zh: /(?:是不是|是否|算不算|像不像).{0,6}(?:骗|诈)|是.{0,3}(?:诈骗|骗局|骗子|骗人的?)(?:吗|嘛|么|$)/,
    en: /\b(?:is|are|was) (?:this|that|it|they|he|she|these)\b.{0,24}\bscam|\bscam or\b|\bsay\b.{0,12}\bis (?:a )?scam/,
  },
  unless: {
    zh: /[转打汇付给](?:了|过去)|被骗|骗了|没了|少了|扣了/,
    en: /\b(?:i|we|she|he|mum|mom|dad)\b.{0,12}\b(?:paid|sent|gave|transferred|lost|bought|clicked|typed|told)\b|\bgone\b|scammed/,
  },
};

/**
 * Things given in person, threats, and a thief one knows: words of transfers do not lead away from
 * the page for it.
 */
export const besideTransfers: Danger = {
  pages: ['lost-funds/handed-over', 'lost-funds/blackmail', 'lost-funds/someone-you-know'],
  isFoundBest: true,
  said: {
    zh: /家|爸|妈|爷|奶|老公|老婆|丈夫|妻子|前夫|前妻|儿|女|孩|哥|弟|姐|妹|亲|室友|舍友|同事|同学|朋友|男友|护工|保姆|阿姨|熟|认识|上门|现金|黄金|金条|快递|跑腿|当面|交给|拿走|取走|裸|照片|视频|威胁|勒索|敲诈|恐吓|催收|通讯录/,
    en: /blackmail|extort|nude|naked|threat|pictures|courier|door|handed|\bgold|envelope|in person|husband|wife|spouse|mate\b|\bson\b|daughter|brother|sister|carer|\baide|picked up|collected/,
  },
  unless: {
    zh: anyOf(calm.zh, /亲属卡/),
    en: anyOf(calm.en, /^can (?:my|our|i|we)\b/),
  },
};
