import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from 'uqr';
import { qrPath } from './qr.ts';

test('the path draws exactly the dark modules of the code', () => {
  for (const text of [
    'https://kabang.example/s/k3t9m/',
    'https://a-much-longer-host-name.example/help/s/k3t9m/',
  ]) {
    const { size, path } = qrPath(text);
    const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    let [x, y] = [0, 0];
    for (const [, command, a = '', b = ''] of path.matchAll(/([Mmh])(\d+)(?: (\d+))?/g)) {
      if (command === 'M') [x, y] = [Number(a), Number(b)];
      else if (command === 'm') x += Number(a);
      else for (const end = x + Number(a); x < end; x += 1) drawn[y]![x] = true;
    }
    assert.deepEqual(drawn, encode(text, { ecc: 'L', border: 0 }).data);
  }
});
