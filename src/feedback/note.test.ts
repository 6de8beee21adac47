// The texts that readers hand over: everything that was said, nothing that is secret.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteTexts } from '#i18n/feedback-note.ts';
import { questionTexts } from '#i18n/feedback-question.ts';
import { searchListTexts } from '#i18n/feedback-searches.ts';
import { writeNote } from './note.ts';
import { writeSearchList } from './search-list.ts';
import { issueLink, mailLink } from './hand-over-links.ts';

const note = {
  title: 'What to do when the code does not arrive',
  address: 'https://kabang.example/en/fixes/get-the-code/',
  section: { title: 'If it still does not come', code: 'x2amr' },
  answer: 'Partly',
  missing: ' My card 4111 1111 1111 1111 has no $& here. ',
};

test('a note says page, section with its code, answer and what was missing, with numbers masked', () => {
  assert.equal(
    writeNote(note, noteTexts.en),
    [
      'Page: What to do when the code does not arrive',
      'https://kabang.example/en/fixes/get-the-code/',
      'Part: If it still does not come (x2amr)',
      'Did it solve it: Partly',
      'Missing: My card •••• has no $& here.',
    ].join('\n'),
  );
  assert.equal(
    writeNote(
      { ...note, title: '收不到验证码', section: undefined, answer: '没有', missing: '' },
      noteTexts.zh,
    ),
    `页面：收不到验证码\n${note.address}\n位置：整页\n解决了吗：没有`,
  );
});

test('a list holds searches and answers, the newest first, with numbers masked', () => {
  const day = '2026-11-29';
  const list = (searches: string[], pages: string[]) =>
    writeSearchList(
      searches.map((query) => ({ query, count: 2, day })),
      pages.map((page) => ({ page, answer: 'no', day })),
      searchListTexts.en,
      questionTexts.en,
    );
  assert.equal(list([], []), '');
  assert.equal(
    list(['old', 'card 4111111111111111'], ['fixes/get-the-code']),
    [
      'Searches that found nothing useful',
      '- card •••• (2026-11-29, 2 found)',
      '- old (2026-11-29, 2 found)',
      '',
      'Answers at the foot of pages',
      '- fixes/get-the-code: No (2026-11-29)',
    ].join('\n'),
  );
});

test('a mail and an issue open with the text, and without it where no program would take so much', () => {
  const mail = mailLink('us@example.com', 'A & B', 'one\ntwo=2');
  assert.deepEqual(mail, {
    href: 'mailto:us@example.com?subject=A%20%26%20B&body=one%0D%0Atwo%3D2',
    isLong: false,
  });
  const issue = issueLink('https://github.com/a/b', '题', 'one\ntwo');
  assert.equal(new URL(issue.href).searchParams.get('body'), 'one\ntwo');
  const long = '字'.repeat(1000);
  assert.deepEqual(mailLink('us@example.com', 'A', long), {
    href: 'mailto:us@example.com?subject=A',
    isLong: true,
  });
  const short = issueLink('https://github.com/a/b', '题', long);
  assert.ok(short.isLong && short.href.length < 200);
});
