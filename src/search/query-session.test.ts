import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { createQuerySession, type SessionState } from './query-session.ts';

/** A session whose answers come when the test says so. */
function setUp() {
  const told: string[] = [];
  const asked: {
    query: string;
    signal: AbortSignal;
    resolve(answer: string): void;
    reject(): void;
  }[] = [];
  const session = createQuerySession<string>(
    (query, signal) =>
      new Promise((resolve, reject) =>
        asked.push({ query, signal, resolve, reject: () => reject(new Error('lost')) }),
      ),
    (state: SessionState<string>) =>
      told.push(
        [
          state.name,
          'query' in state && state.query,
          state.name === 'shown' && state.answer,
          state.name === 'loading' && state.isLate && 'late',
        ]
          .filter(Boolean)
          .join(' '),
      ),
  );
  return { session, asked, told };
}
const settled = () => new Promise((done) => setImmediate(done));

test('a query is loading, then shown', async () => {
  const { session, asked, told } = setUp();
  session.ask('a');
  asked[0]!.resolve('A');
  await settled();
  assert.deepEqual(told, ['loading a', 'shown a A']);
});

test('only the newest answer is shown, whichever comes last', async () => {
  const { session, asked, told } = setUp();
  session.ask('a');
  session.ask('b');
  asked[1]!.resolve('B');
  await settled();
  asked[0]!.resolve('A');
  await settled();
  assert.deepEqual(told, ['loading a', 'loading b', 'shown b B']);
  assert.ok(asked[0]!.signal.aborted);
  assert.ok(!asked[1]!.signal.aborted);
});

test('a failure that comes late wipes no newer answer', async () => {
  const { session, asked, told } = setUp();
  session.ask('a');
  session.ask('b');
  asked[1]!.resolve('B');
  await settled();
  asked[0]!.reject();
  await settled();
  assert.equal(told.at(-1), 'shown b B');
});

test('after an empty query or the end of the session nothing is shown any more, answer or failure', async () => {
  for (const end of [
    ({ ask }: { ask(query: string): void }) => ask(''),
    ({ cancel }: { cancel(): void }) => cancel(),
  ])
    for (const settle of ['resolve', 'reject'] as const) {
      const { session, asked, told } = setUp();
      session.ask('a');
      end(session);
      asked[0]![settle]('A');
      await settled();
      assert.deepEqual(told, ['loading a', 'idle']);
      assert.ok(asked[0]!.signal.aborted);
    }
});

test('a query that is asked or answered is not asked again, one that failed is', async () => {
  const { session, asked, told } = setUp();
  session.ask('a');
  session.ask('a');
  assert.equal(asked.length, 1);
  asked[0]!.resolve('A');
  await settled();
  session.ask('a');
  assert.equal(asked.length, 1);
  session.retry();
  assert.equal(asked.length, 2);
  asked[1]!.reject();
  await settled();
  assert.equal(told.at(-1), 'failed a');
  session.ask('a');
  assert.equal(asked.length, 3);
  session.cancel();
  session.ask('a');
  assert.equal(asked.length, 4);
});

test('an answer that takes long is said to be late, once, and never after it came or was given up', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { session, asked, told } = setUp();
  session.ask('a');
  mock.timers.tick(1000);
  session.ask('b');
  asked[1]!.resolve('B');
  await settled();
  mock.timers.tick(1000);
  session.ask('c');
  session.cancel();
  mock.timers.tick(1000);
  mock.timers.reset();
  assert.deepEqual(told, [
    'loading a',
    'loading a late',
    'loading b',
    'shown b B',
    'loading c',
    'idle',
  ]);
});
