// Addresses for editing a page and for reporting a mistake, on each kind of host.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editAddress, reportAddress } from './repository.ts';

const file = 'content/fixes/get-the-code/zh.mdx';

test('a file is edited on the branch, in the way of its host', () => {
  const edit = (address: string, branch = 'main') => editAddress({ address, branch }, file);
  assert.equal(edit('https://github.com/a/b/'), `https://github.com/a/b/edit/main/${file}`);
  assert.equal(
    edit('https://github.com/a/b', 'x/y z'),
    `https://github.com/a/b/edit/x/y%20z/${file}`,
  );
  assert.equal(edit('https://gitlab.com/a/b'), `https://gitlab.com/a/b/-/edit/main/${file}`);
  assert.equal(
    edit('https://gitlab.example.org/a/b'),
    `https://gitlab.example.org/a/b/-/edit/main/${file}`,
  );
  assert.equal(edit('https://codeberg.org/a/b'), `https://codeberg.org/a/b/_edit/main/${file}`);
});

test('a report holds its title and text, whatever stands in them', () => {
  const read = (address: string) =>
    new URL(reportAddress({ address, branch: 'main' }, '甲 & #乙', 'a=b\n?'));
  const github = read('https://github.com/a/b');
  assert.equal(github.pathname, '/a/b/issues/new');
  assert.deepEqual(
    [...github.searchParams],
    [
      ['title', '甲 & #乙'],
      ['body', 'a=b\n?'],
    ],
  );
  assert.equal(github.hash, '');
  const gitlab = read('https://gitlab.com/a/b');
  assert.equal(gitlab.pathname, '/a/b/-/issues/new');
  assert.equal(gitlab.searchParams.get('issue[title]'), '甲 & #乙');
});
