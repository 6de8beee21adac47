import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveQueryScript, readQuery, writeQuery } from './query-address.ts';

test('a query is read again as it was written', () => {
  for (const query of [
    '收不到验证码',
    'code not received',
    '100% & #1 + "so" <it>?',
    'a=b;c',
    '`x`',
    '😀绑卡',
    '50%',
    'a+b',
  ])
    assert.equal(readQuery(writeQuery(query)), query);
});

test('a query reads in the address as people wrote it', () => {
  assert.equal(writeQuery('收不到验证码'), '#q=收不到验证码');
  assert.equal(writeQuery('code not received'), '#q=code+not+received');
  assert.equal(writeQuery(''), '');
});

test('halves of characters and endless queries make a sound address', () => {
  assert.equal(readQuery(writeQuery('\uD800绑卡')), '\uFFFD绑卡');
  assert.equal(readQuery(writeQuery('😀'.repeat(900))), '😀'.repeat(500));
});

test('a browser or a messenger may have escaped it', () => {
  assert.equal(readQuery(encodeURI('#q=收不到 验证码')), '收不到 验证码');
  assert.equal(readQuery('q=%E9%80%80%E6%AC%BE'), '退款');
  assert.equal(readQuery('#q=100%'), '100%');
});

test('a fragment without a query names a section', () => {
  assert.equal(readQuery('#main'), undefined);
  assert.equal(readQuery('#'), '');
  assert.equal(readQuery(''), '');
});

/** Runs the script of the head at an address; gives the address that it leaves. */
function move(address: string): string {
  const location = new URL(address, 'https://example.org');
  let moved = address;
  const history = { replaceState: (_: null, __: '', next: string) => (moved = next) };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the script of the head is a text
  new Function('location', 'history', 'URLSearchParams', moveQueryScript)(
    location,
    history,
    URLSearchParams,
  );
  return moved;
}

test('an address of old is moved behind #, with nothing left behind ?', () => {
  for (const query of ['退款', 'code not received', '100% & #1'])
    assert.equal(
      readQuery(new URL(move(`/zh/search/?${new URLSearchParams({ q: query })}`), 'http://x').hash),
      query,
    );
  assert.equal(move('/zh/search/?q=%E9%80%80&from=chat'), '/zh/search/#q=%E9%80%80');
  assert.equal(
    move('/zh/search/?from=chat#q=退款'),
    `/zh/search/${new URL('http://x/#q=退款').hash}`,
  );
  assert.equal(move('/zh/search/#q=a'), '/zh/search/#q=a');
});
