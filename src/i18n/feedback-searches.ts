// The words of the list, on the results page, of searches that found nothing useful.
import { inEach } from './locales.ts';

export interface SearchListTexts {
  ask: string;
  note: string;
  noted: string;
  full: string;
  /** `{count}` is how many searches and answers are kept. */
  heading: string;
  lead: string;
  auto: string;
  empty: string;
  searches: string;
  answers: string;
  found: string;
  answer: string;
  remove: string;
  clear: string;
  cleared: string;
}

export const searchListTexts = inEach<SearchListTexts>({
  zh: {
    ask: '没找到有用的？',
    note: '记下这次搜索',
    noted: '已记在这台设备上，没有发给任何人。',
    full: '浏览器没有存下来。',
    heading: '记下的搜索和回答（{count}）',
    lead: '只在这台设备上，不会自己发出去。可以交给办这个网站的人，看看缺了什么。',
    auto: '按了“搜索”却没有找到的，自动记下',
    empty: '还没有记下什么。',
    searches: '没找到有用内容的搜索',
    answers: '各页末尾的回答',
    found: '{query}（{day}，找到 {count} 条）',
    answer: '{page}：{answer}（{day}）',
    remove: '移除：{what}',
    clear: '全部清除',
    cleared: '已经清除。',
  },
  en: {
    ask: 'Nothing useful?',
    note: 'Note this search',
    noted: 'Noted on this device; it was sent to nobody.',
    full: 'The browser did not keep it.',
    heading: 'Searches and answers noted ({count})',
    lead: 'They are on this device only and are not sent by themselves. Hand them to whoever runs this site, to show what is missing.',
    auto: 'Note by itself what I searched for with the button and did not find',
    empty: 'Nothing is noted yet.',
    searches: 'Searches that found nothing useful',
    answers: 'Answers at the foot of pages',
    found: '{query} ({day}, {count} found)',
    answer: '{page}: {answer} ({day})',
    remove: 'Remove: {what}',
    clear: 'Clear everything',
    cleared: 'Cleared.',
  },
});
