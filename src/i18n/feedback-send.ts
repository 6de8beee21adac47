// The words with which an answer is sent, on a site whose site.ts names a path that counts answers.
import { inEach } from './locales.ts';

export interface SendTexts {
  lead: string;
  send: string;
  sending: string;
  sent: string;
  failed: string;
}

export const sendTexts = inEach<SendTexts>({
  zh: {
    lead: '愿意让办这个网站的人知道吗？按“发送”，发出去的只有这一行：',
    send: '发送',
    sending: '正在发送…',
    sent: '已发送，谢谢。',
    failed: '没有发出去。你的回答还在，可以再按一次“发送”。',
  },
  en: {
    lead: 'Would you let those who run this site know? If you press Send, this line is sent and nothing else:',
    send: 'Send',
    sending: 'Sending…',
    sent: 'Sent. Thank you.',
    failed: 'It was not sent. Your answer is still here: you can press Send again.',
  },
});
