// The words of search results. They stand apart, so that no page carries them before somebody
// searches: the scripts bring them.
import { inEach } from './locales.ts';

export interface ResultWords {
  /** Said while an answer is on its way. */
  loading: string;
  count: string;
  none: string;
  weak: string;
  /** Stands before a result that comes first since money or a card may be in danger. */
  urgent: string;
  other: string;
  masked: string;
  kinds: Record<'card' | 'identity' | 'phone' | 'code' | 'number' | 'password' | 'email', string>;
  and: string;
  who: Record<'you' | 'bank' | 'wallet' | 'wait', string>;
  /** Stands before the words of a screen that are those of the query. */
  exactly: string;
  /** The retry rule in a few words; a page says its condition. */
  again: Record<'now' | 'after' | 'stop', string>;
  /** What kind of page a result is, by the kind of the page or its path. */
  sorts: Readonly<Record<string, string>>;
}

export const resultWords = inEach<ResultWords>({
  zh: {
    loading: '正在查找…',
    count: '找到 {count} 条',
    none: '没有找到。换个说法试试，或从下面走。',
    weak: '没有完全对上的，下面是最接近的内容。',
    urgent: '先看这个：钱或卡可能有危险',
    other: '英文内容里的结果',
    masked: '已遮住{kinds}：搜索用不着，也不会保存。',
    kinds: {
      card: '卡号',
      identity: '证件或个人资料',
      phone: '电话号码',
      code: '验证码',
      number: '一串数字',
      password: '密码',
      email: '邮箱地址',
    },
    and: '、',
    who: { you: '你自己', bank: '银行', wallet: '钱包', wait: '等一等' },
    exactly: '屏幕上的原话：',
    again: { now: '现在就可以再试', after: '办好再试', stop: '先别再试' },
    sorts: {
      message: '提示',
      cause: '原因',
      fix: '办法',
      emergency: '钱不见了',
      wallet: '钱包',
      answer: '能不能绑',
      contact: '号码',
      codes: '代码',
      'not-listed': '不在我们的名单里',
    },
  },
  en: {
    loading: 'Looking…',
    count: '{count} found',
    none: 'Nothing found. Try other words, or start below.',
    weak: 'Nothing matches well. These are the nearest.',
    urgent: 'Look here first: money or a card may be at risk',
    other: 'Found in the Chinese pages',
    masked: 'Hidden: {kinds}. Search does not need this and keeps nothing.',
    kinds: {
      card: 'card number',
      identity: 'identity number or personal detail',
      phone: 'phone number',
      code: 'one-time code',
      number: 'long number',
      password: 'password',
      email: 'e-mail address',
    },
    and: ', ',
    who: { you: 'You', bank: 'Your bank', wallet: 'The wallet', wait: 'Wait' },
    exactly: 'On the screen, exactly: ',
    again: {
      now: 'Try again now',
      after: 'Then try again',
      stop: 'Stop trying for now',
    },
    sorts: {
      message: 'Message',
      cause: 'Cause',
      fix: 'Fix',
      emergency: 'Money missing',
      wallet: 'Wallet',
      answer: 'Will it link?',
      contact: 'Numbers',
      codes: 'Codes',
      'not-listed': 'Not in our list',
    },
  },
});
