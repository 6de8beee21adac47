// Sections for the unit tests of the desk.
import { byLocale, inEach } from '#i18n/locales.ts';
import type { SiteMap } from './check-links.ts';
import { readSections, type SectionRow } from './sections.ts';

const origin = 'https://kabang.example';

/** Gives a section as /sections.json has it; what is not said is made up from its place. */
export function section(
  code: string,
  page: string,
  id: string | null,
  more: Partial<SectionRow> = {},
): SectionRow {
  const address = (locale: string) => `${origin}/${locale}/${page}/${id === null ? '' : `#${id}`}`;
  return {
    code,
    page,
    id,
    status: 'live',
    to: null,
    changed: '2026-11-01',
    meaning: null,
    kind: 'fix',
    stage: null,
    fixers: [],
    title: inEach({ zh: `${id ?? page} 节`, en: `${id ?? page} section` }),
    pageTitle: inEach({ zh: `${page} 页`, en: `${page} page` }),
    answer: null,
    address: byLocale(address),
    short: {
      any: `${origin}/s/${code}/`,
      ...byLocale((locale) => `${origin}/${locale}/s/${code}/`),
    },
    ...more,
  };
}

export const sections = readSections([
  section('fx222', 'fixes', null, {
    kind: 'hub',
    pageTitle: inEach({ zh: '动手解决', en: 'Fix it' }),
  }),
  section('cd222', 'fixes/get-the-code', null, {
    title: inEach({ zh: '收不到验证码', en: 'Get the code' }),
    pageTitle: inEach({ zh: '收不到验证码', en: 'Get the code' }),
  }),
  section('cd333', 'fixes/get-the-code', 'steps', {
    title: inEach({ zh: '按步骤做', en: 'Step by step' }),
    pageTitle: inEach({ zh: '收不到验证码', en: 'Get the code' }),
  }),
  section('cd444', 'fixes/get-the-code', 'no-code', {
    title: inEach({ zh: '还是没有', en: 'Still *no* code' }),
    pageTitle: inEach({ zh: '收不到验证码', en: 'Get the code' }),
  }),
  section('cd555', 'fixes/get-the-code', 'old-steps', { status: 'moved', to: 'cd333' }),
  section('cd666', 'fixes/lost-page', 'steps', { status: 'moved', to: 'cd555' }),
  section('cd777', 'fixes/fax-the-bank', null, { status: 'retired', to: 'bk222' }),
  section('bk222', 'fixes/ask-the-bank', null),
  section('bk333', 'fixes/ask-the-bank', 'steps'),
  section('ab222', 'about', null, {
    kind: 'single',
    pageTitle: inEach({ zh: '关于卡帮', en: 'About Kabang' }),
  }),
]);

export const site: SiteMap = {
  origins: [origin, 'http://localhost:4321'],
  base: '/',
  others: [
    '',
    'search',
    'check',
    'check/card',
    'glossary#term-pin',
    'messages/response-codes#iso-N7',
  ],
};
