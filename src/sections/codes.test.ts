import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alphabet, isCode, makeCode, nearestCodes, readCode } from './codes.ts';

/** Every 37th code there is. */
const codes = Array.from({ length: Math.floor(30 ** 4 / 37) }, (_, at) => at * 37).flatMap(
  (number) =>
    makeCode([
      number % 30,
      Math.floor(number / 30) % 30,
      Math.floor(number / 30 ** 2) % 30,
      Math.floor(number / 30 ** 3),
    ]) ?? [],
);

test('a code is five letters of the alphabet', () => {
  for (const code of codes) {
    assert.match(code, new RegExp(`^[${alphabet}]{5}$`));
    assert.ok(isCode(code));
  }
});

test('no letter of the alphabet is taken for another', () => {
  assert.equal(new Set(alphabet).size, 30);
  assert.doesNotMatch(alphabet, /[01ilou]/);
});

test('every single wrong letter is caught', () => {
  for (const code of codes) {
    for (let at = 0; at < code.length; at += 1) {
      for (const letter of alphabet.replace(code[at]!, ''))
        assert.equal(
          isCode(code.slice(0, at) + letter + code.slice(at + 1)),
          false,
          `${code} with ${letter} at ${at}`,
        );
    }
  }
});

test('every swap of two letters is caught, neighbours or not', () => {
  for (const code of codes) {
    for (let a = 0; a < code.length; a += 1) {
      for (let b = a + 1; b < code.length; b += 1) {
        const letters = [...code];
        [letters[a], letters[b]] = [letters[b]!, letters[a]!];
        if (letters.join('') !== code)
          assert.equal(isCode(letters.join('')), false, `${code} with ${a} and ${b} swapped`);
      }
    }
  }
});

test('four letters whose check has no letter make no code', () => {
  let none = 0;
  for (let number = 0; number < 30 ** 2; number += 1)
    if (makeCode([number % 30, Math.floor(number / 30), 3, 4]) === undefined) none += 1;
  assert.ok(none > 0 && none < 60);
});

test('a code is read from upper case, full width and what a messenger puts around it', () => {
  assert.equal(readCode(' K3T9M。'), 'k3t9m');
  assert.equal(readCode('ｋ３ｔ９ｍ'), 'k3t9m');
  assert.equal(readCode('k3-t9m)'), 'k3t9m');
});

test('a mistyped code names what was probably meant, and nothing far away', () => {
  const known = ['k3t9m', 'k3t9n', 'zzz22'];
  assert.deepEqual(nearestCodes('k3t9q', known), ['k3t9m', 'k3t9n']);
  assert.deepEqual(nearestCodes('3kt9m', known), ['k3t9m']);
  assert.deepEqual(nearestCodes('k3t9', known), ['k3t9m', 'k3t9n']);
  assert.deepEqual(nearestCodes('k3tt9m', known), ['k3t9m']);
  assert.deepEqual(nearestCodes('k3o9m', known), ['k3t9m']);
  assert.deepEqual(nearestCodes('22222', known), []);
  assert.deepEqual(nearestCodes('kt39m', known), ['k3t9m']);
  assert.deepEqual(nearestCodes('k3m9t', known), []);
});
