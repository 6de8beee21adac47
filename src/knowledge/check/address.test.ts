import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBasePath, checkOrigin, originWarning } from './address.ts';

const only = <T>(list: readonly T[]) => {
  assert.equal(list.length, 1);
  return list[0]!;
};

const origins: [origin: string, what: RegExp, todo?: RegExp][] = [
  ['https://.', /no host can be/],
  ['https://a..b', /no host can be/],
  ['https://.example.com', /no host can be/],
  ['https://-help.example.com', /no host can be/],
  ['https://help_desk.example.com', /no host can be/],
  [`https://${'a'.repeat(64)}.example.com`, /no host can be/],
  [`https://${'a.'.repeat(130)}com`, /no host can be/],
  ['https://example.com:0', /no host can be/],
  ['https://example.com.', /ends with a dot/, /Write https:\/\/example\.com\.$/],
  ['https://example.com.:8443', /ends with a dot/, /Write https:\/\/example\.com:8443\.$/],
  ['https://[::1]', /number of a machine/, /localhost/],
  ['https://[2001:db8::1]:8080', /number of a machine/],
  ['https://192.168.1.1', /number of a machine/],
  ['https://0x7f.1', /number of a machine/],
  ['https://2130706433', /number of a machine/],
  ['https://例子.测试', /scheme and a host alone/, /Write https:\/\/xn--/],
  ['https://example.com:443', /scheme and a host alone/, /Write https:\/\/example\.com\.$/],
  [' https://example.com', /scheme and a host alone/, /Write https:\/\/example\.com\.$/],
  ['//example.com', /scheme and a host alone/],
  ['https://', /scheme and a host alone/],
  ['', /scheme and a host alone/],
];

for (const [origin, what, todo] of origins)
  test(`the origin “${origin.slice(0, 40)}” is refused by name`, () => {
    const fault = only(checkOrigin(origin));
    assert.ok(fault.what.includes(`“${origin}” (SITE_URL)`), fault.what);
    assert.match(fault.what, what);
    if (todo) assert.match(fault.todo, todo);
  });

const warnings: [origin: string, warning: RegExp | undefined][] = [
  ['https://help.bank.com', undefined],
  ['https://xn--fsqu00a.xn--0zwm56d', undefined],
  ['https://owner.github.io', undefined],
  ['https://help.bank.com:8443', undefined],
  ['https://kabang.example', /nobody can open/],
  ['https://help.test', /nobody can open/],
  ['https://localhost', /this machine alone/],
  ['http://localhost:4321', /this machine alone/],
  ['http://help.localhost:4321', /this machine alone/],
  ['https://intranet', /own network/],
  ['https://help.local', /own network/],
  ['http://help.bank.com', /without https/],
];

for (const [origin, warning] of warnings)
  test(`the origin ${origin} is taken ${warning ? 'with a warning' : 'in silence'}`, () => {
    assert.deepEqual(checkOrigin(origin), []);
    if (warning) assert.match(originWarning(origin) ?? '', warning);
    else assert.equal(originWarning(origin), undefined);
  });

const own = ['zh', 'en', 's', '_assets'];

for (const path of [
  'help',
  '/',
  '/help/',
  '/a//b',
  '/.',
  '/..',
  '/help/../x',
  '/帮助',
  '/help#x',
  '/help?x',
  '/%2e%2e',
  '/a b',
  '/ ',
  '/https://example.com/help',
  '/C:/Program Files/Git/help',
  '/help\\x',
])
  test(`the base path “${path}” is refused by name`, () =>
    assert.match(only(checkBasePath(path, own)).what, /which is not a path of plain words/));

test('a base path that the addresses of the site begin with is refused', () => {
  for (const path of ['/zh', '/help/EN', '/s', '/_assets/help'])
    assert.match(only(checkBasePath(path, own)).what, /begins addresses of the site itself/);
});

test('plain base paths are taken', () => {
  for (const path of ['', '/help', '/help/cards', '/The-Forensics-Way', '/~me/help.v2', '/search'])
    assert.deepEqual(checkBasePath(path, own), []);
});
