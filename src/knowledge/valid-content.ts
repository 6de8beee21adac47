// For tests: content without a fault, small enough to be read at a glance.

/**
 * Gives a small content folder without faults: an area with one fix, and what it refers to. For
 * tests, which spoil it.
 */
export function validContent(): Map<string, string> {
  const page = (extra: string, related: string) =>
    `order: 1\n${extra}checked: 2026-01-01\nreview: 2026-07-01\nsources: [law]\nrelated: [${related}]\nchanges:\n  - { date: 2026-01-02, note: { zh: 首次发布, en: First published } }\n`;
  const zhHead =
    '---\ntitle: 收不到验证码\ndescription: 验证码发到银行预留的手机号，先核对号码，再查信号和拦截，两次还没有就问银行。\naliases: [一, 二, 三, 四, 五, 六]\n---\n';
  const enHead =
    '---\ntitle: No code\ndescription: The code goes to the number your bank has on file, so check that number before anything else.\naliases: [a, b, c, d, e, f]\n---\n';
  const fix = (lead: string) =>
    `\n${lead}<Cite id="law" />\n\n## A {#before}\n\nText.\n\n## B {#steps}\n\n1. Do it. <Result>Done.</Result>\n\n## C {#worked}\n\nText.\n\n## D {#if-not}\n\n[Home of fixes](/fixes/)\n`;
  const hub = `\nLead.<Cite id="law" />\n\n[Text](/fixes/code/#steps)\n`;
  return new Map([
    [
      'stages.yaml',
      '- { id: details, page: fixes/code, name: { zh: 信息, en: Details }, stop: { zh: 不对, en: Wrong } }\n',
    ],
    [
      'sources.yaml',
      '- { id: law, title: Law, lang: en, publisher: { zh: 法院, en: Court }, url: https://court.example/law, checked: 2026-01-01, grade: A, seen: original }\n',
    ],
    ['claims.yaml', 'exceptions: []\nclaims: []\n'],
    [
      'glossary.yaml',
      '- { id: issuer, zh: 发卡行, en: card issuer, note: { zh: 发卡的银行。, en: The bank that issued it. } }\n',
    ],
    [
      'response-codes.yaml',
      "- { system: iso, code: '51', words: { networks: Not sufficient funds }, action: { zh: 充值, en: Top up }, fixer: [you], retry: after }\n",
    ],
    [
      'contacts.yaml',
      "- { id: police, country: cn, kind: phone, value: '110', name: { zh: 公安, en: Police }, purpose: { zh: 报警, en: Report }, source: law, checked: 2026-01-01, review: 2026-07-01, grade: A }\n",
    ],
    ['fixes/page.yaml', page('', 'fixes/code')],
    ['fixes/zh.mdx', zhHead + hub],
    ['fixes/en.mdx', enHead + hub],
    ['fixes/code/page.yaml', page('stage: details\nfixer: [you]\nretry: now\n', 'fixes')],
    ['fixes/code/zh.mdx', zhHead + fix('答案。')],
    ['fixes/code/en.mdx', enHead + fix('Answer.')],
  ]);
}
