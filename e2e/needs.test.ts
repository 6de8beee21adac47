import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'needs-'));
after(() => rmSync(folder, { recursive: true }));

/**
 * Takes a file that is missed and whether its command can be run here; gives what is said, whether
 * it is then there, in a process with an environment.
 */
function meet(name: string, isPossible: boolean, environment: Record<string, string>) {
  const file = join(folder, name);
  const need = `{ name: 'A file', isThere: () => existsSync('${file}'), ways: [
    { line: 'make-a-file', isPossible: false },
    { line: 'echo heard && touch ${file}', isPossible: ${isPossible} },
  ] }`;
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { existsSync } from 'node:fs';
       import { advice, meet } from '${join(import.meta.dirname, 'needs.ts')}';
       const need = ${need};
       console.log(meet(need) ? 'met' : advice(need));`,
    ],
    { encoding: 'utf8', env: { PATH: process.env['PATH'], ...environment } },
  );
  return { said: stdout.trim().split('\n'), isThere: existsSync(file) };
}

test('what is missing is named with the one line that gets it, and nothing is run unasked', () => {
  const { said, isThere } = meet('a', true, {});
  assert.deepEqual(said, [
    `A file is missing. This gets it:  echo heard && touch ${join(folder, 'a')}`,
  ]);
  assert.equal(isThere, false);
});

for (const [name, environment] of [
  ['CI', { CI: 'true' }],
  ['--get', { TEST_GET: '1' }],
] as const)
  test(`with ${name} the line is run, and all that it says is shown`, () => {
    const { said, isThere } = meet(name, true, environment);
    assert.match(said[0]!, /^A file is missing\. Getting it: {2}echo heard/);
    assert.deepEqual(said.slice(1), ['heard', 'met']);
    assert.equal(isThere, true);
  });

test('a line that cannot be run here is only named, for somebody who may', () => {
  const { said, isThere } = meet('b', false, { CI: 'true' });
  assert.deepEqual(said, ['A file is missing. This gets it (as root):  make-a-file']);
  assert.equal(isThere, false);
});
