import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEach } from '#i18n/locales.ts';
import { preserveEdits } from './preserve-edits.ts';
import { sections } from './fixture.ts';
import {
  composeReply,
  replyFormats,
  replyLanguages,
  textOf,
  type ReplyFormat,
  type ReplyLanguage,
  type ReplyTexts,
} from './reply.ts';

const texts: ReplyTexts = inEach({
  zh: {
    chat: { opening: '您好', closing: '再联系' },
    email: { opening: '您好：\n\n请看', closing: '祝好' },
  },
  en: {
    chat: { opening: 'Hello', closing: 'Write back' },
    email: { opening: 'Hello,\n\nSee', closing: 'Kind regards' },
  },
});
const chosen = (...codes: string[]) => codes.map((code) => sections.withCode(code)!);
const parts = (codes: string[], language: ReplyLanguage = 'zh', form: ReplyFormat = 'chat') =>
  composeReply(chosen(...codes), language, form, texts);

test('a reply for chat has a greeting, title above address, and a closing', () => {
  assert.equal(
    textOf(parts(['cd333', 'bk222'])),
    '您好\n\n收不到验证码 › 按步骤做\nhttps://kabang.example/zh/s/cd333/\n\nfixes/ask-the-bank 页\nhttps://kabang.example/zh/s/bk222/\n\n再联系',
  );
});

test('an answer about a card is told between its title and its address', () => {
  const [section] = chosen('bk222');
  const answer = inEach({ zh: '不能。', en: 'No *cards* <here>.' });
  const write = (locale: 'zh' | 'en', form: ReplyFormat) =>
    textOf(composeReply([{ ...section!, answer }], locale, form, texts));
  assert.match(write('zh', 'chat'), /fixes\/ask-the-bank 页\n不能。\nhttps:/);
  assert.match(write('en', 'markdown'), /\*\*\n\nNo \\\*cards\\\* \\<here\\>\.\n\n<https:/);
});

test('an answer that sections of one page share is told once', () => {
  const answer = inEach({ zh: '先别再试。', en: 'Stop.' });
  const both = chosen('cd222', 'cd333').map((section) => ({ ...section, answer }));
  assert.equal(textOf(composeReply(both, 'zh', 'chat', texts)).split('先别再试。').length, 2);
});

test('a reply in both languages has Chinese first, each with its own links', () => {
  assert.equal(
    textOf(parts(['cd222'], 'both', 'email')),
    '您好：\n\n请看\n\n收不到验证码\nhttps://kabang.example/zh/s/cd222/\n\n祝好\n\n————\n\nHello,\n\nSee\n\nGet the code\nhttps://kabang.example/en/s/cd222/\n\nKind regards',
  );
});

test('Markdown marks the title, escapes what it holds, and fences the address', () => {
  assert.equal(
    textOf(parts(['cd444'], 'en', 'markdown')),
    'Hello\n\n**Get the code › Still \\*no\\* code**\n\n<https://kabang.example/en/s/cd444/>\n\nWrite back',
  );
});

test('each address stands alone on its line in every language and form', () => {
  for (const language of replyLanguages) {
    for (const form of replyFormats) {
      const lines = textOf(parts(['cd333', 'cd444', 'bk222'], language, form))
        .split('\n')
        .filter((line) => line.includes('http'));
      assert.equal(lines.length, language === 'both' ? 6 : 3);
      for (const line of lines)
        assert.match(line, form === 'markdown' ? /^<https:\/\/\S+\/>$/ : /^https:\/\/\S+\/$/);
    }
  }
});

test('without sections there is no reply', () => assert.equal(textOf(parts([])), ''));

test('a reply that nobody changed is written anew', () => {
  const old = parts(['cd333']);
  assert.equal(
    preserveEdits(textOf(old), old, parts(['bk222'], 'both')),
    textOf(parts(['bk222'], 'both')),
  );
});

const edited = (
  from: string[],
  change: (text: string) => string,
  to: string[],
  language: ReplyLanguage = 'zh',
  form: ReplyFormat = 'chat',
) => preserveEdits(change(textOf(parts(from))), parts(from), parts(to, language, form));
const greet = (text: string) => text.replace('您好', '王女士您好');

test('a greeting written by hand stays when a section is added, removed or moved', () => {
  assert.equal(
    edited(['cd333'], greet, ['cd333', 'bk222']),
    greet(textOf(parts(['cd333', 'bk222']))),
  );
  assert.equal(
    edited(['cd333'], greet, ['bk222', 'cd333']),
    greet(textOf(parts(['bk222', 'cd333']))),
  );
  assert.equal(
    edited(['cd333', 'bk222', 'cd444'], greet, ['cd333', 'cd444']),
    greet(textOf(parts(['cd333', 'cd444']))),
  );
  assert.equal(
    edited(['cd333', 'bk222', 'cd444'], greet, ['cd444', 'bk222', 'cd333']),
    greet(textOf(parts(['cd444', 'bk222', 'cd333']))),
  );
});

test('a remark between links stays when a section is added', () => {
  const remark = (text: string) => text.replace('\n\n再联系', '\n\n先做这个。\n\n再联系');
  assert.equal(
    edited(['cd333'], remark, ['cd333', 'bk222']),
    textOf(parts(['cd333', 'bk222'])).replace('再联系', '先做这个。\n\n再联系'),
  );
});

test('a part that was changed by hand stays as it is, and the others change', () => {
  assert.equal(
    edited(['cd333', 'bk222'], (text) => text.replace('按步骤做', '照着做'), ['cd333', 'cd444']),
    textOf(parts(['cd333', 'cd444'])).replace('按步骤做', '照着做'),
  );
});

test('the other language comes behind what was written by hand, and goes again', () => {
  const both = edited(['cd333'], greet, ['cd333'], 'both');
  assert.equal(both, greet(textOf(parts(['cd333'], 'both'))));
  assert.equal(
    preserveEdits(both, parts(['cd333'], 'both'), parts(['cd333'])),
    greet(textOf(parts(['cd333']))),
  );
});

test('another form changes the links and leaves the greeting that was written by hand', () => {
  assert.equal(
    edited(['cd333'], greet, ['cd333'], 'zh', 'markdown'),
    greet(textOf(parts(['cd333'], 'zh', 'markdown'))),
  );
});

test('when all sections are taken out, what was written by hand stays', () => {
  assert.equal(
    edited(['cd333'], (text) => `${text}\n\n小李`, []),
    '小李',
  );
});

test('the reply goes behind what was written before a section was chosen', () => {
  assert.equal(preserveEdits('小李', [], parts(['cd333'])), `小李\n\n${textOf(parts(['cd333']))}`);
});
