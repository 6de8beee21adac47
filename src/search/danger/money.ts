// How people say that money is gone, and what they ask then.
import type { Texts } from '#i18n/locales.ts';
import { anyOf, type Danger } from './danger.ts';

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

export const moneyBack: Danger = {
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
export const whomToCall: Danger = {
  pages: ['lost-funds/where-to-call'],
  said: goneWords,
  also: callWords,
};

/** What to do first. */
export const moneyGone: Danger = {
  pages: ['lost-funds/first-hour'],
  isFromTop: true,
  said: goneWords,
};

/** Everything else around fraud: how to tell it, proof, money back, who helps. */
export const fraud: Danger = {
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
