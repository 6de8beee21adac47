// The words of the menu of a section link. They stand apart, so that the script of the menu brings
// these and no others.
import { inEach } from './locales.ts';

type SectionMenu = Record<
  'share' | 'copy' | 'copyOther' | 'readOther' | 'copied' | 'denied' | 'short',
  string
>;

export const sectionMenu = inEach<SectionMenu>({
  zh: {
    share: '发给别人',
    copy: '复制链接',
    copyOther: '复制英文版链接',
    readOther: '看英文版',
    copied: '已复制',
    denied: '浏览器不让复制，请从这里手动复制：',
    short: '短链接',
  },
  en: {
    share: 'Send to someone',
    copy: 'Copy link',
    copyOther: 'Copy Chinese link',
    readOther: 'Read it in Chinese',
    copied: 'Copied',
    denied: 'The browser does not allow copying. Copy it from here:',
    short: 'Short link',
  },
});
