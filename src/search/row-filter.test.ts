import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsMatching } from './row-filter.ts';

const rows = [
  { code: '05', text: '05 Do not honor 笼统的拒绝' },
  { code: '51', text: '51 Not sufficient funds 资金不足' },
  { code: '57', text: '57 Not permitted to cardholder' },
  { code: '57', text: '57 another system' },
  { code: '5C', text: '5C blocked by issuer' },
  { code: 'OR-CCSEH-22', text: 'OR-CCSEH-22 declined' },
  { code: 'OR-…', text: 'OR-… Google' },
  { code: 'RISK_…', text: 'RISK_… risk control' },
  { code: '…_LIMIT', text: '…_LIMIT over a limit' },
];
const shown = (typed: string) =>
  rowsMatching(rows, typed).flatMap((isShown, at) => (isShown ? [rows[at]!.code] : []));

test('nothing typed shows every row', () => assert.equal(shown('  ').length, rows.length));

test('a code shows its rows in every system and no others', () => {
  assert.deepEqual(shown('57'), ['57', '57']);
  assert.deepEqual(shown('５７ '), ['57', '57']);
  assert.deepEqual(shown('5c'), ['5C']);
});

test('the beginning of a code shows what begins so', () => {
  assert.deepEqual(shown('5'), ['51', '57', '57', '5C']);
  assert.deepEqual(shown('or'), ['OR-CCSEH-22', 'OR-…']);
});

test('a wallet’s code is found however its parts are joined, with its family', () => {
  assert.deepEqual(shown('or_ccseh_22'), ['OR-CCSEH-22']);
  assert.deepEqual(shown('OR_CCREU_02'), ['OR-…']);
  assert.deepEqual(shown('RISK_CONTROL'), ['RISK_…']);
  assert.deepEqual(shown('PAYMENT_AMOUNT_EXCEED_LIMIT'), ['…_LIMIT']);
});

test('a code is found with what people copy beside it', () => {
  for (const typed of [
    '代码05',
    '错误码 05',
    '错误码：05',
    '05错误',
    '错误代码05',
    'Error 05',
    '（05）',
  ])
    assert.deepEqual(shown(typed), ['05'], typed);
  for (const typed of ['code: 57', 'error code 57', '#57', '(57)', '＃５７'])
    assert.deepEqual(shown(typed), ['57', '57'], typed);
});

test('what is left of such words alone is what was typed', () => {
  for (const typed of ['错误', 'error', 'code', '#']) assert.deepEqual(shown(typed), [], typed);
});

test('words are found in both languages, and what is not there is not', () => {
  assert.deepEqual(shown('不足'), ['51']);
  assert.deepEqual(shown('do not'), ['05']);
  assert.deepEqual(shown('77'), []);
  assert.deepEqual(shown('C6 1011'), []);
});
