// What people say whose money or card is in danger: such a query is answered with an emergency page first.
import type { Locale } from '#i18n/locales.ts';

const anyOf = (...patterns: RegExp[]) => new RegExp(patterns.map(({ source }) => source).join('|'));

/** Held by `e2e/search-danger.json`: a hundred wordings a language, all of which must match a rule or the weights. */
export const danger: Record<Locale, RegExp> = {
  zh: anyOf(
    /盗刷|被盗|被偷|偷刷|偷走|钱没了|钱不见|少了?钱|不翼而飞|莫名其妙(?:被)?扣|被扣了?好几?笔|半夜.*扣/,
    /(?:被|遭|让|上)(?:人)?骗|骗子|诈骗|骗走|骗了|上当|受骗|杀猪盘|刷单|冒充|假客服|假冒/,
    /不是我(?:本人)?(?:操作|付|刷|绑|加|添加|买|转|消费|干|弄|点)|没(?:有)?(?:操作|消费|买过|付过|绑过|加过|添加过).*(?:扣|绑定|添加|消费|提醒|短信)/,
    /(?:别人|陌生|他人|不认识|骗子|对方|人家|外地|陌生人|谁).{0,12}(?:绑|加|添加|登录|刷|用|转).{0,8}(?:我的?(?:卡|银行卡|账户|账号|钱))/,
    /(?:我的?|银行)卡.{0,12}(?:被|在|到|进)(?:(?:别人|陌生|他人|不认识).{0,8}(?:绑|加|添加|手机|设备|钱包|用|刷)|(?:另一|其他|一台).{0,4}(?:手机|设备|钱包))/,
    /(?:添加|绑定|加入|加)(?:到|至|在|进)(?:了)?(?:一台|另一|别的|其他|别人|陌生|新).{0,8}(?:设备|手机|钱包|apple|watch|手表)/,
    /(?:验证码|动态码|校验码|密码|口令).{0,8}(?:给了?|告诉|发给|发出|念给|说给|泄露|透露|报给|报了|说了|输给)/,
    /(?:给了?|告诉|发给|念给|说给|报给)(?:他|她|对方|别人|骗子|客服|人家|陌生人).{0,6}(?:验证码|动态码|密码)/,
    /(?:共享|分享)(?:了)?屏幕|屏幕共享|远程(?:控制|协助)|安全账户|转(?:错|给了?骗子|给了?他)/,
  ),
  en: anyOf(
    /stole|stolen|thief|theft|hacked|hacker|fraud|scam|phish|someone else|somebody else|stranger|not me\b|wasn'?t me|isn'?t me|i didn'?t (?:make|do|add|authori[sz]e|buy|order|approve|set)|didn'?t (?:make|authori[sz]e) th/,
    /money (?:is )?(?:gone|missing|vanish|disappear|taken|left my)|(?:gone|missing|disappeared|vanished|emptied|drained|wiped).{0,30}(?:account|balance|money|savings)|(?:account|balance|savings).{0,30}(?:emptied|drained|wiped|gone|cleaned out)/,
    /(?:un(?:known|recogni[sz]ed|authori[sz]ed|familiar)|do(?:n'?t| not) (?:recogni[sz]e|know)|never (?:made|authori[sz]ed|added|used|set up)).{0,40}(?:charge|payment|transaction|purchase|device|wallet|phone|card|transfer)/,
    /(?:charge|payment|transaction|purchase|device|transfer|phone|withdrawal).{0,40}(?:(?:don'?t|do not|didn'?t|did not|never) (?:recogni[sz]e|know|make|authori|own|have)|never made|not mine)/,
    /(?:card|account).{0,30}(?:added|linked|registered|connected|enrolled|set up).{0,30}(?:(?:another|other|different|unknown|new|someone|strange).{0,15}(?:phone|device|wallet|watch)|digital wallet.{0,30}(?:don'?t|do not|never|not) (?:use|have|own|mine))/,
    /(?:gave|given|told|read|sent|shared|typed|entered).{0,25}(?:code|otp|pin|password|passcode).{0,40}(?:caller|them|him|her|someone|stranger|phone|agent|scam)|(?:gave|told|sent|read|shared)(?: out)?(?: away)?(?: to)? (?:him|her|them|the caller|someone|a stranger|the agent|scammers?)?.{0,15}(?:my|the|a) (?:\w+ )?(?:code|otp|pin|password|passcode)/,
    /shared my screen|screen shar|remote (?:access|control)|anydesk|teamviewer|safe account|tricked|conned|ripped off|swindled|robbed/,
  ),
};
