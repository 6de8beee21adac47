import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from 'uqr';
import { qrLine } from './qr.ts';

test('the dashes of the line are exactly the dark modules of the code', () => {
  for (const text of [
    'https://kabang.example/s/k3t9m/',
    'https://a-much-longer-host-name.example/help/s/k3t9m/',
  ]) {
    const { size, path, dashes } = qrLine(text);
    const lengths = dashes.split(' ').map(Number);
    // SVG repeats a list of an odd number with dashes and gaps exchanged.
    assert.equal(lengths.length % 2, 0);
    const steps = lengths.flatMap((length, at) => new Array<boolean>(length).fill(at % 2 === 0));
    const drawn = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
    const [, startX, startY, line = ''] = /^M(-?\d+) (\d+)(.*)$/.exec(path)!;
    let [x, y, at] = [Number(startX), Number(startY), 0];
    for (const [, command, length] of line.matchAll(/([hv])(-?\d+)/g)) {
      const direction = Math.sign(Number(length));
      for (let step = 0; step < Math.abs(Number(length)); step += 1) {
        const isDrawn = steps[at++];
        if (command === 'v') {
          assert.ok(!isDrawn, 'turns are not drawn');
          y += direction;
          continue;
        }
        // The module between here and there.
        if (isDrawn) drawn[y]![Math.min(x, x + direction)] = true;
        x += direction;
      }
    }
    assert.ok(at <= steps.length);
    assert.deepEqual(drawn, encode(text, { ecc: 'L', border: 0 }).data);
  }
});
