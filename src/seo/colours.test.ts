import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colour, hexOf, readColours } from './colours.ts';

test('OKLCH becomes the sRGB that a browser paints', () => {
  assert.equal(hexOf('oklch(100% 0 0)'), '#ffffff');
  assert.equal(hexOf('oklch(0% 0 0)'), '#000000');
  assert.equal(hexOf('oklch(62.7966% 0.257704 29.2346)'), '#ff0000');
  assert.equal(hexOf('oklch(51.9752% 0.176858 142.4953)'), '#008000');
});

test('a colour that a screen cannot show is cut, not wrapped', () => {
  assert.match(hexOf('oklch(70% 0.4 150)'), /^#00[0-9a-f]{4}$/);
});

test('what is no colour is refused', () => {
  assert.throws(() => hexOf('oklch(70%)'), /no colour/);
});

test('tokens are read by name with both themes', () => {
  const colours = readColours(
    '--color-ink: light-dark(oklch(0% 0 0), oklch(100% 0 0));\n--radius: 1rem;',
  );
  assert.deepEqual([...colours], [['ink', { light: '#000000', dark: '#ffffff' }]]);
});

test('the style sheet of the site holds every colour that is asked for, and no other', () => {
  for (const name of ['paper', 'ink', 'ink-soft', 'line-strong', 'link', 'stop'])
    assert.match(colour(name).light, /^#[0-9a-f]{6}$/);
  assert.throws(() => colour('purple'), /no colour purple/);
});
