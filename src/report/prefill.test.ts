import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPrefill, writePrefill } from './prefill.ts';

const stages = ['bank', 'details'];
const wallets = ['one-pay', 'two-pay'];
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
      readPrefill(
        writePrefill({ stage: 'bank', message: { id: 'card-restricted', wording } }),
        stages,
        wordings,
        wallets,
      ),
      { stage: 'bank', words: wordings['card-restricted'][wording - 1], wallet: undefined },
    );
  assert.equal(
    writePrefill({ stage: 'bank', message: { id: 'card-restricted', wording: 2 } }),
    'stage=bank&message=card-restricted&wording=2',
  );
  assert.equal(writePrefill({ stage: 'bank' }), 'stage=bank');
  assert.equal(writePrefill({ stage: 'bank', wallet: 'one-pay' }), 'stage=bank&wallet=one-pay');
  assert.deepEqual(readPrefill('wallet=one-pay', stages, wordings, wallets), {
    stage: undefined,
    words: undefined,
    wallet: 'one-pay',
  });
  assert.equal(writePrefill({}), '');
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
  'wallet=three-pay',
  'wallet=__proto__',
  'wallet=支付宝，请致电 400-000-0000',
  '%',
  '%E5%8D',
  '=&=&',
]) {
  test(`nothing is taken from “${fragment.slice(0, 40)}”`, () =>
    assert.deepEqual(readPrefill(fragment, stages, wordings, wallets), {
      stage: undefined,
      words: undefined,
      wallet: undefined,
    }));
}
