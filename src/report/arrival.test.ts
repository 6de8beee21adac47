import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArrival, writeArrival } from './arrival.ts';

const stages = ['bank', 'details'];
const wordings = {
  'card-restricted': [
    { text: '卡状态不正确', lang: 'zh' },
    { text: 'PayPal*1234CODE', lang: 'en' },
  ],
  'no-wording': [],
};

test('what is written is read again', () => {
  for (const wording of [1, 2])
    assert.deepEqual(
      readArrival(
        writeArrival({ stage: 'bank', message: { id: 'card-restricted', wording } }),
        stages,
        wordings,
      ),
      { stage: 'bank', words: wordings['card-restricted'][wording - 1] },
    );
  assert.equal(
    writeArrival({ stage: 'bank', message: { id: 'card-restricted', wording: 2 } }),
    'stage=bank&message=card-restricted&wording=2',
  );
  assert.equal(writeArrival({ stage: 'bank' }), 'stage=bank');
  assert.equal(writeArrival({}), '');
});

for (const fragment of [
  '',
  'tell-support',
  'stage=',
  'stage=moon&message=',
  'message=card-restricted',
  'message=card-restricted&wording=0',
  'message=card-restricted&wording=3',
  'message=card-restricted&wording=-1',
  'message=card-restricted&wording=1e0',
  'message=no-wording&wording=1',
  'message=unknown&wording=1',
  'message=__proto__&wording=1',
  'message=constructor&wording=1',
  'message=您的卡已冻结，请致电 400-000-0000&wording=1',
  'wording=1',
  '%',
  '%E5%8D',
  '=&=&',
]) {
  test(`nothing is taken from “${fragment.slice(0, 40)}”`, () =>
    assert.deepEqual(readArrival(fragment, stages, wordings), {
      stage: undefined,
      words: undefined,
    }));
}
