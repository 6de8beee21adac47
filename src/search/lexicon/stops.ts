// What people say around a question. Taken out of a query, and of the words that a page is found by.
import type { Locale } from '#i18n/locales.ts';
import type { Stops } from '#search/tokens.ts';

const zhPhrases = `
  尊敬的客户 尊敬的用户 点解 点算 咋弄 咋个
  怎么办 怎么回事 是怎么回事 怎么处理 怎么解决 怎么弄 怎么搞 怎么操作 怎么样 怎么 怎样 为什么 为啥 为何 咋办 咋整 咋回事 咋 如何 什么原因 什么意思
  是什么 什么 有什么办法 有什么 哪里 请问 想问一下 问一下 帮我看看 帮帮我 麻烦 谢谢 你好 您好 求助 是不是 有没有 能不能 可不可以 可以吗 行不行
  一直 老是 总是 每次 一般 到底 究竟 突然 还是 已经 现在 今天 昨天 刚才 刚刚 这个 那个 我的 你们 我们 他们 自己 一下 需要 应该 想要
  啊 呀 吗 呢 吧 哦 嘛 啦 了 的 我 你 您 请 就 都 又 也 很 太`;

const enWords = `
  a an the i im ive id me my mine we our you your it its this that these those they them he she his her there here
  is isnt are arent was wasnt be been being am do dont does doesnt did didnt have has hasnt had having can cant could couldnt
  will wont would should may might must get gets got getting keep keeps keeping say says said tell tells telling happen happens
  what whats when where which who whom why how hows and or but if so then than as at by for from in into of off on onto out to up with
  about after before any some all just still even again now please help thanks hi hello ok want wants need trying try tried
  very too also not no cannot really always never ever because while`;

const list = (text: string) => text.trim().split(/\s+/);

export const stops: Record<Locale, Stops> = {
  zh: { phrases: list(zhPhrases), words: [] },
  en: { phrases: [], words: list(enWords) },
};
