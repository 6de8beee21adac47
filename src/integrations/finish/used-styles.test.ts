import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementsIn, parsePage } from '#text/html-tree.ts';
import { collapseSpaces, optimizePage, type PageContext } from './optimize-pages.ts';
import { parseStyles } from './style-sheet.ts';
import { loadedWords, pageWords, scriptWords, usedStyles } from './used-styles.ts';

/** What is left of a style sheet on a page. */
const left = (css: string, html: string, script = '') =>
  usedStyles(
    parseStyles(css),
    pageWords(html, elementsIn(parsePage(html))).union(scriptWords(script)),
  );

const page =
  '<main class="prose mt-0.5! lg:grid [&#38;>p]:mt-3"><p data-astro-cid-abc class="max-h-[70vh]">Text</p><a href="/">x</a></main>';
const cases: [title: string, css: string, left: string][] = [
  [
    'a class that is there stays, another goes',
    '.prose{margin:0}.table{display:table}',
    '.prose{margin:0}',
  ],
  [
    'an escaped class is read as it is written in the page',
    '.mt-0\\.5\\!{margin:0}.max-h-\\[70vh\\]{top:0}.mt-1\\.5{margin:1px}',
    '.mt-0\\.5\\!{margin:0}.max-h-\\[70vh\\]{top:0}',
  ],
  [
    'a class that HTML writes with an entity is read',
    '.\\[\\&\\>p\\]\\:mt-3>p{margin:0}',
    '.\\[\\&\\>p\\]\\:mt-3>p{margin:0}',
  ],
  ['an element that is there stays, another goes', 'p{margin:0}table{margin:0}', 'p{margin:0}'],
  ['of a list of selectors the possible ones stay', 'table,p,.table a{margin:0}', 'p{margin:0}'],
  [
    'of alternatives one is enough',
    '.prose :is(th,p){margin:0}.prose :is(th,td){margin:0}:is(h1,p):lang(zh){margin:0}',
    '.prose :is(th,p){margin:0}:is(h1,p):lang(zh){margin:0}',
  ],
  [
    'what an element must have in it is there',
    'main:has(>.table){margin:0}main:has(.table,p){margin:0}',
    'main:has(.table,p){margin:0}',
  ],
  [
    'what a selector excludes need not be there',
    'a:not(.table):hover{margin:0}',
    'a:not(.table):hover{margin:0}',
  ],
  [
    'attributes and states may come later',
    '[hidden]{display:none}a[aria-current="a,b"]:before{content:"}"}:root[data-theme=dark]{color:red}',
    '[hidden]{display:none}a[aria-current="a,b"]:before{content:"}"}:root[data-theme=dark]{color:red}',
  ],
  [
    'scoped styles go with their mark',
    'p[data-astro-cid-abc]{margin:0}p[data-astro-cid-xyz]{margin:0}',
    'p[data-astro-cid-abc]{margin:0}',
  ],
  [
    'a group that is empty goes',
    '@media (width>=40rem){.table{margin:0}}@layer base{p{margin:0}@supports (a:b){table{margin:0}}}',
    '@layer base{p{margin:0}}',
  ],
  [
    'other at-rules stay',
    '@layer base,utilities;@view-transition{navigation:auto}@font-face{src:url(a;b)}',
    '@layer base,utilities;@view-transition{navigation:auto}@font-face{src:url(a;b)}',
  ],
  [
    'properties that nobody reads go, with those that only they read',
    ':where(main){--a:var(--b);--b:1;--c:2}p{top:var(--c)}',
    ':where(main){--c:2}p{top:var(--c)}',
  ],
  [
    'registered properties go with their readers',
    '@property --a{syntax:"*";inherits:false}@property --b{syntax:"*";inherits:false}p{top:var(--a)}',
    '@property --a{syntax:"*";inherits:false}p{top:var(--a)}',
  ],
  [
    'animations go with those who name them',
    '@keyframes turn{to{rotate:1turn}}@keyframes fade{to{opacity:0}}p{animation:fade 1s}',
    '@keyframes fade{to{opacity:0}}p{animation:fade 1s}',
  ],
];

test('a registered property that no rule sets is written out, one that a rule sets is not', () => {
  const registered =
    '@layer properties{@supports (a:b){*{--a:solid;--b:0}}}@property --a{syntax:"*";inherits:false;initial-value:solid}@property --b{syntax:"*";inherits:false;initial-value:0}';
  assert.equal(left(`${registered}p{c:var(--a);d:var(--b)}`, page), 'p{c:solid;d:0}');
  assert.equal(
    left(`${registered}p{--b:1}p{c:var(--a);d:var(--b)}`, page),
    '@layer properties{@supports (a:b){*{--b:0}}}@property --b{syntax:"*";inherits:false;initial-value:0}p{--b:1}p{c:solid;d:var(--b)}',
  );
});

for (const [title, css, expected] of cases) {
  test(title, () => assert.equal(left(css, page), expected));
}

test('what a script may make stays, what it only calls goes', () => {
  assert.equal(
    left(
      'mark{margin:0}.loud{margin:0}.filter{margin:0}',
      page,
      "list.filter(x);e.createElement('mark').className=`loud quiet`",
    ),
    'mark{margin:0}.loud{margin:0}',
  );
});

test('what a script may make stays on pages that load it, by way of others too', () => {
  const wordsOf = loadedWords(
    new Map([
      ['a.1.js', 'import("./b.1.js");x="first"'],
      ['b.1.js', 'import"./a.1.js";x="second"'],
      ['c.1.js', 'x="third"'],
    ]),
  );
  const words = wordsOf('<script type="module" src="/_assets/a.1.js"></script>');
  assert.deepEqual(
    ['.first', '.second', '.third'].map((word) => words.has(word)),
    [true, true, false],
  );
  assert.equal(wordsOf('<p>none</p>').size, 0);
});

const shared = (reexports: PageContext['reexports']): PageContext => ({
  reexports,
  wordsOf: () => new Set(),
  sheets: new Map(),
});

test('a page gets one style element, and a policy with the hashes of what stands in it', () => {
  const html =
    '<head><meta http-equiv="content-security-policy" content="default-src \'none\';script-src \'self\' \'sha256-old=\';style-src \'self\' \'sha256-old=\'"><style>p{margin:0}</style><style>table{margin:0}</style><script>a</script><script type="application/ld+json">{}</script><script type="module" src="/a.js"></script></head><p>x</p>';
  const own = optimizePage(html, shared(new Map([['a.js', 'b.js']])));
  assert.equal(own.match(/<style>.*<\/style>/)?.[0], '<style>p{margin:0}</style>');
  assert.match(own, /script-src 'self' 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7\/gUfE5yuYB3ha\/uSLs=';/);
  assert.match(own, /style-src 'self' 'sha256-[\w+/]{43}='"/);
  assert.doesNotMatch(own, /sha256-old/);
  assert.ok(own.includes('<script type="module" src="/b.js"></script>'));
});

test('a page without a policy is a fault', () =>
  assert.throws(
    () => optimizePage('<head></head>', shared(new Map())),
    /no content security policy/,
  ));

test('several spaces between tags become one, and those in a text stay', () => {
  assert.equal(
    collapseSpaces('<ul> <li><a>a</a>  </li><li>b  c</li>   </ul>'),
    '<ul> <li><a>a</a> </li><li>b  c</li> </ul>',
  );
});
