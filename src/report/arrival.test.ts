import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArrival, writeArrival } from './arrival.ts';

const stages = ['bank', 'details'];

test('what is written is read again', () => {
  for (const message of ['卡状态不正确', 'PayPal*1234CODE', '100% & #1 + "so" <it>?', '{}银行'])
    assert.deepEqual(readArrival(writeArrival({ stage: 'bank', message }), stages), {
      stage: 'bank',
      message,
    });
  assert.equal(
    writeArrival({ stage: 'bank', message: '卡状态不正确' }),
    'stage=bank&message=卡状态不正确',
  );
  assert.equal(writeArrival({}), '');
});

test('a browser may have escaped the words', () =>
  assert.equal(readArrival(encodeURI('message=卡状态不正确'), stages).message, '卡状态不正确'));

for (const fragment of [
  '',
  'tell-support',
  'stage=',
  'stage=moon&message=',
  'message=%20%20',
  `message=${'x'.repeat(121)}`,
  '%',
  '%E5%8D',
  '=&=&',
]) {
  test(`nothing is taken from “${fragment.slice(0, 20)}”`, () =>
    assert.deepEqual(readArrival(fragment, stages), { stage: undefined, message: undefined }));
}
