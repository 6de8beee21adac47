import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestPages } from './nearest-pages.ts';

const pages = [
  'fixes',
  'fixes/get-the-code',
  'fixes/update-app',
  'messages/issuer-declined',
  'contact',
];

for (const [typed, meant] of [
  ['/zh/fixes/get-the-cod/', ['fixes/get-the-code']],
  ['/en/mesages/issuer-declined/', ['messages/issuer-declined']],
  ['/fixes/get-the-code/', ['fixes/get-the-code']],
  ['/zh/get-the-code', ['fixes/get-the-code']],
  ['/zh/fixes/updat-ap/', ['fixes/update-app']],
  ['/en/contacts/', ['contact']],
  ['/zh/ficses/', ['fixes']],
  ['/zh/nothing-at-all/', []],
  ['/zh/', []],
  ['/', []],
  ['/zh/abc/', []],
] as const) {
  test(`${typed} may mean ${meant.join(', ') || 'no page'}`, () =>
    assert.deepEqual(nearestPages(typed, pages), meant));
}
