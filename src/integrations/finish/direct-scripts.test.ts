import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementsIn, parsePage, withEdits } from '#text/html-tree.ts';
import { directScripts, reexportsIn } from './direct-scripts.ts';

const scripts = new Map([
  ['entry.a1.js', 'import"./page.b2.js";'],
  ['page.b2.js', 'import{t}from"./words.c3.js";t()'],
  ['shared.d4.js', "import './words.c3.js'\n"],
  ['user.e5.js', 'import"./shared.d4.js";go()'],
  ['words.c3.js', 'export const t=()=>1'],
]);

test('a script that only imports another gives way to it, unless another needs it', () => {
  assert.deepEqual([...reexportsIn(scripts)], [['entry.a1.js', 'page.b2.js']]);
});

test('pages load that other script, and every other one as before', () => {
  const page = (first: string) =>
    `<script type="module" src="/base/_assets/${first}"></script><script src="/base/_assets/user.e5.js"></script>`;
  const html = page('entry.a1.js');
  const edits = directScripts(elementsIn(parsePage(html)), reexportsIn(scripts));
  assert.equal(withEdits(html, edits), page('page.b2.js'));
});
