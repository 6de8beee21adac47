import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getKnowledge } from '#knowledge/index.ts';
import { changedSince, submissionsOf, submit } from './index-now.ts';

const knowledge = getKnowledge();
const page = (path: string, updated: string) => ({ ...knowledge.pages[0]!, path, updated });
const some = {
  ...knowledge,
  pages: [page('fixes/a', '2026-11-20'), page('fixes/b', '2026-11-22')],
};
const answer = (status: number) => (async () => new Response(null, { status })) as typeof fetch;
const [submission] = submissionsOf('abcdef12', ['https://kabang.example/zh/a/']);

test('only pages that changed on the day or later are told, in every language, with the list of changes', () => {
  assert.deepEqual(
    changedSince(some, '2026-11-22').map((address) => new URL(address).pathname),
    ['/zh/fixes/b/', '/en/fixes/b/', '/zh/changes/', '/en/changes/'],
  );
  assert.equal(changedSince(some, '2026-11-20').length, 6);
  assert.deepEqual(changedSince(some, '2026-11-23'), []);
});

test('a submission names the host, the key and where the key is, in parts of at most 10,000', () => {
  assert.deepEqual(submission, {
    host: 'kabang.example',
    key: 'abcdef12',
    keyLocation: 'https://kabang.example/abcdef12.txt',
    urlList: ['https://kabang.example/zh/a/'],
  });
  assert.deepEqual(
    submissionsOf(
      'abcdef12',
      Array.from({ length: 10_001 }, (_, at) => `${at}`),
    ).map(({ urlList }) => urlList.length),
    [10_000, 1],
  );
  assert.deepEqual(submissionsOf('abcdef12', []), []);
});

test('what is sent is the submission and nothing else', async () => {
  const sent: { url: unknown; body: unknown }[] = [];
  await submit(submission!, async (url, options) => {
    sent.push({ url, body: JSON.parse(options?.body as string) });
    return new Response(null, { status: 200 });
  });
  assert.deepEqual(sent, [{ url: 'https://api.indexnow.org/indexnow', body: submission }]);
});

test('an answer is told in words, and a refusal is an error with its reason', async () => {
  assert.equal(await submit(submission!, answer(200)), 'received');
  assert.match(await submit(submission!, answer(202)), /key file/);
  for (const [status, reason] of [
    [403, /key file/],
    [422, /host/],
    [429, /too many/],
    [500, /status 500/],
  ] as const)
    await assert.rejects(submit(submission!, answer(status)), reason);
});
