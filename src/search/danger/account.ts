// How people say that a code, a card, a phone or an account is in other hands.
import { anyOf, type Danger } from './danger.ts';
import { afterwards, calm, notMe } from './parts.ts';

export const gaveCode: Danger = {
  pages: ['security/codes-and-sim'],
  orElse: afterwards,
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

export const cardElsewhere: Danger = {
  pages: ['lost-funds/card-on-another-phone'],
  // The other phone is that of a child, or of somebody whose affairs one looks after.
  orElse: ['situations/under-18', 'situations/helping-a-parent'],
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
      /\bcards?\b.{0,30}\b(?:on|in|to|with|into)\b.{0,12}(?:some ?(?:one|body)(?: else)?'?s?|another person'?s?|stranger'?s?) .{0,12}(?:pay\b|paypal|alipay|venmo|cash app)/,
      /(?:some ?(?:one|body)|thief|scammer|stranger|they|he|she)\b(?:(?!\bi\b).){0,25}(?:added|put|linked|set up|registered|has|enrolled).{0,20}\bcard\b|set up .{0,14}with my card|\bus(?:es|ing) my card (?:in|on|with|by|through) (?:\w+ )?(?:pay|wallet)\b/,
      /\bcard\b.{0,30}(?:added|enrolled|set up|registered|ready|provisioned|linked|activated).{0,40}(?:not me|was ?n'?t me|i did nothing|(?:i )?(?:do ?n'?t|do not|did ?n'?t) (?:have|own|use|recogni|know|do)|unknown|strange)/,
      /\b(?:cards?|device|token|wallet|(?:apple|google|samsung|quick) ?pay)\b.{0,50}\b(?:i|we) (?:did ?n'?t|did not|never) (?:do|set|add|enrol|sign|start|open|agree)/,
      /\b(?:cards?|pay)\b.{0,30}\bnever left me\b/,
      /(?:unknown|strange|other|unfamiliar) (?:phone|device|watch).{0,25}(?:my card|pays? with)|(?:other|another|unknown) phone pays|added to a digital wallet i do/,
    ),
  },
  unless: {
    zh: /(?:老公|老婆|孩子|儿子|女儿|爸妈|家人).{0,6}(?:卡|手机).{0,8}(?:能|可以|吗)|帮别人|(?:能|可以)用别人|[也还](?:想|要)再?[绑加]/,
    en: /\b(?:can|how) (?:i|two|my|many)\b(?!.*remove)|^card already|\bcode\b.{0,40}\bsent to\b/,
  },
};

/** A number that somebody else has got a SIM card for. */
export const simTaken: Danger = {
  pages: ['security/codes-and-sim'],
  isVague: true,
  said: notMe,
  also: {
    zh: /补.{0,4}卡|手机卡|没信号|无服务|号码?.{0,6}(?:转|补|注销)/,
    en: /\bsim\b|\bported|no (?:signal|service)|carrier/,
  },
  unless: calm,
};

export const lostPhone: Danger = {
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
  unless: { zh: /手机号|手机卡|避免|防止/ },
};

export const hacked: Danger = {
  pages: ['lost-funds/hacked-account'],
  orElse: afterwards,
  said: {
    zh: anyOf(
      /盗号|被黑|黑客|(?:账号|账户|帐号|邮箱|支付宝|微信|paypal|云闪付).{0,6}(?:被|俾人|让人)(?:盗|人登|别人(?!.{0,3}(?:实名|注册|认证))|人改|顶|黑)|密码被改/,
      /(?:别人|有人|骗子|陌生|异地|外地|谁).{0,12}(?:登录|登了|登陆)|登录不是我|(?:账号|账户).{0,6}有人在用/,
    ),
    en: anyOf(
      /hack|hijack|compromised|taken over|take ?over|(?:logged|signed|log ?in|sign ?in|login).{0,25}(?:not me|wasn'?t me|unknown|don'?t know|strange|some(?:one|body))|(?:some(?:one|body)|who|unknown device|they|he) .{0,12}(?:logged|signed) in/,
      /(?:some(?:one|body)(?: else)?|they|he|hacker).{0,10}(?:is in|using|changed) (?:my|the) .{0,14}(?:account|password|email|phone number|number)|some(?:one|body) is using it|strange login|sign ?in alert that|some(?:one|body).{0,6}changed my password/,
    ),
  },
  unless: { zh: /要刷脸|需要验证/, en: /^needs verification/ },
};
