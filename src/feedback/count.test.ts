// Counting answers in the logs of Caddy and nginx, with everything in them that is no answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countAnswers, printCounts } from './count.ts';
import { lineOf } from './send.ts';

const pages = new Set(['fixes/get-the-code', 'contact']);
const sent = (page: string, answer: 'yes' | 'no' | 'partly', language: 'zh' | 'en' = 'zh') =>
  `/feedback?${lineOf({ page, answer, language })}`;
const caddy = (uri: string, method = 'POST', status = 204) =>
  JSON.stringify({ level: 'info', ts: 1796000000.5, request: { method, uri }, status });
const nginx = (uri: string, method = 'POST', status = 204) =>
  `2026-11-29T10:00:00+00:00 "${method} ${uri} HTTP/1.1" ${status}`;
const combined = (uri: string) =>
  `192.0.2.1 - - [29/Nov/2026:10:00:00 +0000] "POST ${uri} HTTP/2.0" 204 0 "-" "Mozilla/5.0"`;

test('answers of both servers are counted by page and language, the least helpful pages first', () => {
  const { rows, ...ignored } = countAnswers(
    [
      caddy(sent('contact', 'yes')),
      caddy(sent('fixes/get-the-code', 'no')),
      nginx(sent('fixes/get-the-code', 'partly')),
      combined(sent('fixes/get-the-code', 'yes', 'en')),
      nginx('/feedback?page=fixes%2Fget-the-code&language=zh&answer=no'),
      '',
    ],
    '/feedback',
    pages,
  );
  assert.deepEqual(rows, [
    { page: 'fixes/get-the-code', language: 'zh', yes: 0, no: 2, partly: 1 },
    { page: 'contact', language: 'zh', yes: 1, no: 0, partly: 0 },
    { page: 'fixes/get-the-code', language: 'en', yes: 1, no: 0, partly: 0 },
  ]);
  assert.deepEqual(ignored, { malformed: 0, unknown: 0, foreign: 0 });
});

const malformed = [
  caddy(sent('contact', 'yes'), 'GET'),
  nginx(sent('contact', 'yes'), 'POST', 405),
  caddy('/feedback'),
  nginx('/feedback?page=contact&answer=yes'),
  nginx('/feedback?page=contact&answer=maybe&language=zh'),
  nginx('/feedback?page=contact&answer=yes&language=fr'),
  caddy('/feedback?page=../secret&answer=yes&language=zh'),
  caddy('/feedback?page=contact&answer=yes&language=zh&name=me'),
  caddy('/feedback?page=contact&page=contact&answer=yes&language=zh'),
  caddy('/feedback?page=%E0%A4%A&answer=yes&language=zh'),
];
for (const line of malformed)
  test(`no answer: ${line}`, () =>
    assert.deepEqual(countAnswers([line], '/feedback', pages), {
      rows: [],
      malformed: 1,
      unknown: 0,
      foreign: 0,
    }));

test('other lines, broken lines and pages that are not here are ignored and counted', () => {
  const counted = countAnswers(
    [
      caddy('/zh/'),
      nginx('/feedback-form?page=contact&answer=yes&language=zh'),
      '{"request": {"uri": 5}}',
      '{ cut off',
      '\u0000\u0001',
      'nginx: reload',
      nginx(sent('fixes/renamed', 'no')),
    ],
    '/feedback',
    pages,
  );
  assert.deepEqual(counted, { rows: [], malformed: 0, unknown: 1, foreign: 6 });
  assert.match(printCounts(counted), /ignored: 6 lines of other requests, 0 .*, 1 about pages/);
});
