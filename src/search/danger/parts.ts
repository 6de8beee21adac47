// What stories of misuse are made of: who did it, and what speaks against it.
import type { Texts } from '#i18n/locales.ts';
import { anyOf } from './danger.ts';

/** The pages about danger, but for those about a payment that is slow or was counted twice. */
export const aboutDanger =
  /^(?:lost-funds|security)(?!\/(?:charged-twice|after-a-failed|passwords))/;

/** What one asks about when the first hour is over: proof, rights, money back, who offers help. */
export const afterwards = [
  'lost-funds/get-money-back',
  'lost-funds/rights-by-place',
  'lost-funds/evidence',
  'lost-funds/recovery-scams',
];

/** It was not I: nobody knows the payee, somebody else had the card, I was elsewhere or asleep. */
export const notMe: Texts<RegExp> = {
  zh: anyOf(
    /(?:不是|唔系|非|冇|未经|没经过)(?:我|本人|授权)|不认识|陌生|不明|莫名|[平无][白缘]无故|不知道(?:是?谁|是什么|哪|怎么就|有人)|压根不知道|我不知道的|压根|根本|从[没来未]|没听过|不记得|奇怪/,
    /没(?:有)?(?:授权|买|消费|操作|下单|付|刷|用过|去过|出过?国|充|开通|碰|动过|做|绑|加|出门|网购|转)|什么都没|[可但却我]没(?!收|看|找|来|到|成|钱|信)|刚挂失|只剩|还给/,
    /有人|别人|骗子|[小盗]?[偷贼]|人家|冒[用充]|[被俾给让][^失绑]{0,2}人|拿我|拿去|对方/,
    /睡觉|睡着|半夜|凌晨|夜里|一觉|醒来|早上|我(?:人|一直)?在|卡.{0,4}在.{0,4}(?:身|手|钱?包|家|兜)|没离|一?笔接一?笔|好[多几]笔|几十笔|连[续着]/,
  ),
  en: anyOf(
    /(?:\bnot|n'?t) (?:\w+ )?(?:by )?(?:me|mine|us|ours)\b|\b(?:i|we)\b.{0,14}(?:\b(?:not|never|nothing)\b|n'?t\b|\bno idea|\bonly (?:have|use)\b)|without (?:my|me)\b|never heard/,
    /\b(?:some(?:one|body)|strangers?|thie(?:f|ves)|they|criminal|copied|cloned|stolen|stole|hacked|compromised|my ex)\b/,
    /\b(?:strange|weird|random|odd|unknown|unfamiliar|unauthori[sz]ed|suspicious|fraudulent)\b/,
    /(?:card|phone|wallet)\b.{0,16}\b(?:still|with me|in my|right here)|\b(?:asleep|slept|woke|overnight|at night|[1-5] ?am)\b|\bi (?:was|am|live) (?:in|at|home|sitting)\b|another (?:city|state|country|town)/,
  ),
};

/** A bank that is careful, one's own act, or somebody who wants to know how to be safe. */
export const calm: Texts<RegExp> = {
  zh: anyOf(
    /我说是|(?<!不)是(?:我)?(?:本人|自己)|(?<!不)是我(?:自己|刚|本人)|我自己|自己(?:的?卡|买|转|收款)|(?:防止|预防|防范|反诈|谨防|警惕|为了防|如何避免|怎么避免)/,
    /(?:疑似|涉嫌|涉诈|当成|以为|风险|风控|怀疑).{0,10}(?:拒|拦|锁|限|冻|止付|付不了)|(?:拒|拦|锁|限制|冻结|止付|付不了).{0,14}(?:疑似|涉嫌|涉诈|当成|以为|风险|风控|诈骗|盗刷)|解除(?:限制|风控|冻结)/,
    /(?:认为|以为|判断).{0,4}(?:这笔|可能).{0,4}(?:盗刷|诈骗)/,
    /会不会没|怎么(?:防|避免|设置|才)|如何(?:防|避免)|才不会|不让别人|安全吗|哪[个家种].{0,6}安全|是真的吗|(?:会不会|会|能)(?:被|让).{0,8}(?:吗|[刷盗黑偷]|$)/,
  ),
  en: anyOf(
    /(?<!n't |not |nt )\bit'?s? (?:was|is) (?:me|mine|genuine|legit)|\bmy own\b|(?:said|replied|answered) yes|\blegit|\bgenuine\b|\bis mine\b/,
    /(?:declin|reject|refus|block|flag|lock|froze|held|stopped|cancell|fail|review|approve).{0,50}(?:fraud|suspicious|scam|risk|security)|(?:fraud|suspicious|scam|risk)\w*.{0,40}(?:declin|reject|refus|block|flag|locked|froze|held|stopped|review|check)/,
    /\b(?:deem|consider|think|thought|believ|mark)\w*\b.{0,12}\b(?:payment|transaction|purchase|transfer|order)\b.{0,20}(?:fraud|suspicious|scam)/,
    /\b(?:will|is|do|does)\b.{0,30}\bif i (?:unlink|remove|delete|cancel|close)/,
    /how (?:do|can|to|does)\b.{0,16}\b(?:protect|avoid|prevent|stay safe|turn on|safe)|\bis\b.{0,30}\bsafe\b|\bcan (?:a|some|any)(?:one|body| thief| \w+)?\b.{0,20}\b(?:steal|use|take|read)|does the bank do/,
  ),
};

/** Payments that are slow, counted twice, agreed to long ago, or sent to the wrong person. */
const everyday: Texts<RegExp> = {
  zh: /转错|不小心.{0,8}转|[两二](?:次|遍)|扣了?两|重复|失败|没成功|不成功|没到账|没收到|未支付|续费|会员扣|订阅|试用|年费|手续费|短信费|多久(?:到|退)|亲属卡|孩子|儿子|女儿|被拒|拒付|限额|绑卡|[绑加]了?别人的.{0,3}卡|添加|怎么(?:绑|加|转账|收款|付)|收不到|预授权的|冻结了?我|吐钱|吞|转来|几毛|[几一]分(?!钟)|打电话说|冒充|[让叫]我|有没有(?:人|不是)|有冇|怎么(?:查|看|知道|分)|哪里看/,
  en: /\btwice|double|duplicate|pending|declin|reject|refus|fail|bounced|\bheld\b|\bhold\b|revert|renew|subscri|trial|i cancel|to cancel\b|my (?:kid|son|child|daughter) |atm (?:did|gave|didn)|came out|\bfee\b|exchange rate|extra|\b(?:1|one) (?:pound|euro|dollar|cent|penny|yuan)|wrong (?:recipient|person|account|number)|\$1\b|refund not|(?:has|have) not received|stuck|expired|not supported|sent me|verif|add(?:ing|ed)? (?:my|a|the) card|link/,
};

/** All that speaks against misuse. */
export const ordinary: Texts<RegExp> = {
  zh: anyOf(calm.zh, everyday.zh),
  en: anyOf(calm.en, everyday.en),
};
