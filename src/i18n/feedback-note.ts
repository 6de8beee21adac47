// The words of a note to those who run the site, and of the ways to hand it over. Loaded with the
// note alone.
import { inEach } from './locales.ts';

export interface HandOverTexts {
  preview: string;
  copy: string;
  copied: string;
  denied: string;
  mail: string;
  /** `{host}` is where the issue is opened. */
  issue: string;
  /** What mail and an issue show of the reader; where neither is there, whom to give the text. */
  mailShows: string;
  issueShows: string;
  copyOnly: string;
  long: string;
}

export interface NoteTexts {
  lead: string;
  part: string;
  whole: string;
  missing: string;
  secret: string;
  masked: string;
  /** The lines of the note. */
  lines: Record<'page' | 'part' | 'answer' | 'missing', string>;
  /** A section with its code. */
  section: string;
}

export const handOverTexts = inEach<HandOverTexts>({
  zh: {
    preview: '要交出去的就是这些字：',
    copy: '复制',
    copied: '已复制。',
    denied: '浏览器不让复制。文字已经选中，请按住它再点“复制”。',
    mail: '用邮件发',
    issue: '到 {host} 公开提出',
    mailShows: '邮件会带上你的邮箱地址。',
    issueShows: '公开提出的，谁都看得到。',
    copyOnly: '复制后，交给把这个网址发给你的人，或正在帮你的客服。',
    long: '文字太长，放不进链接：先复制，打开后再粘贴。',
  },
  en: {
    preview: 'This is all that you hand over:',
    copy: 'Copy',
    copied: 'Copied.',
    denied: 'The browser does not allow copying. The text is selected: copy it from there.',
    mail: 'Send by e-mail',
    issue: 'Post it publicly on {host}',
    mailShows: 'An e-mail shows your address.',
    issueShows: 'What you post there, everybody can read.',
    copyOnly: 'Copy it for whoever gave you this address, or for the support agent who helps you.',
    long: 'The text is too long for a link: copy it first, then paste it there.',
  },
});

export const noteTexts = inEach<NoteTexts>({
  zh: {
    lead: '缺了什么？写一两句，好让这一页改好。写的字不会自己发出去，交不交由你。',
    part: '哪一部分',
    whole: '整页',
    missing: '缺了什么，或者哪里不对',
    secret: '不要写姓名、卡号、电话、密码和验证码。',
    masked: '看起来像号码、密码或邮箱的内容已经遮住。',
    lines: {
      page: '页面：{value}',
      part: '位置：{value}',
      answer: '解决了吗：{value}',
      missing: '缺了什么：{value}',
    },
    section: '{title}（{code}）',
  },
  en: {
    lead: 'What was missing? A sentence or two helps to mend this page. Nothing you write is sent by itself: you decide.',
    part: 'Which part',
    whole: 'The whole page',
    missing: 'What was missing or wrong',
    secret: 'Leave out names, card and phone numbers, passwords and codes.',
    masked: 'What looks like a number, a password or an address is masked.',
    lines: {
      page: 'Page: {value}',
      part: 'Part: {value}',
      answer: 'Did it solve it: {value}',
      missing: 'Missing: {value}',
    },
    section: '{title} ({code})',
  },
});
