import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getKnowledge, pageAt, sourcesOf } from '#knowledge/index.ts';
import { site } from '#site.ts';
import { headOf, socialFileOf, socialImageOf } from './head.ts';
import { articleGraph, entryGraph, homeGraph, scriptJson, trailGraph } from './structured-data.ts';

type Node = Record<string, unknown> & { '@type': string };
const nodes = (graph: object) => (graph as { '@graph': Node[] })['@graph'];
const typed = (graph: object, type: string) => nodes(graph).find((node) => node['@type'] === type)!;
const knowledge = getKnowledge();
const page = pageAt(knowledge, 'fixes/get-the-code');
const crumbs = [
  { title: '首页', path: '' },
  { title: page.text.zh.title, path: page.path },
];
const article = (locale: 'zh' | 'en') =>
  articleGraph(page, locale, crumbs, sourcesOf(knowledge, page));

test('the two languages of an article name each other, the Chinese one as the original', () => {
  assert.deepEqual(typed(article('zh'), 'Article')['workTranslation'], [
    { '@id': typed(article('en'), 'Article')['@id'] },
  ]);
  assert.deepEqual(typed(article('en'), 'Article')['translationOfWork'], {
    '@id': typed(article('zh'), 'Article')['@id'],
  });
  assert.equal(typed(article('zh'), 'Article')['translationOfWork'], undefined);
});

test('who publishes and where an article belongs stand in its own graph', () => {
  const ids = nodes(article('zh')).map((node) => node['@id']);
  for (const role of ['author', 'publisher', 'isPartOf'])
    assert.ok(
      ids.includes((typed(article('zh'), 'Article')[role] as { '@id': string })['@id']),
      role,
    );
});

test('an article cites each of its sources by address, and by title where it has none', () => {
  const [source] = sourcesOf(knowledge, page);
  const linked = { ...source!, title: 'Linked', url: 'https://bank.example/help' };
  const graph = articleGraph(page, 'en', crumbs, [linked, { ...linked, url: undefined }]);
  assert.deepEqual(typed(graph, 'Article')['citation'], ['https://bank.example/help', 'Linked']);
});

test('a page that is no article says where it stands', () => {
  assert.deepEqual(
    (typed(trailGraph('zh', crumbs), 'BreadcrumbList')['itemListElement'] as Node[]).map(
      ({ position, name }) => [position, name],
    ),
    crumbs.map(({ title }, at) => [at + 1, title]),
  );
});

test('the home pages say what the site is called and promise no search to a machine', () => {
  assert.deepEqual(
    nodes(homeGraph('en', 'x')).map((node) => [node['@type'], node['name'], node['alternateName']]),
    [
      ['WebSite', site.name.en, [site.name.zh]],
      ['Organization', site.name.en, [site.name.zh]],
    ],
  );
  assert.equal(typed(homeGraph('zh', 'x'), 'WebSite')['potentialAction'], undefined);
  assert.deepEqual(typed(entryGraph('x'), 'WebSite')['inLanguage'], ['zh-CN', 'en']);
});

test('JSON in a page cannot end its script element', () => {
  assert.equal(scriptJson({ title: '</script>' }), '{"title":"\\u003c/script>"}');
});

test('a page shows its own image, and a page without one that of the home page', () => {
  assert.match(socialImageOf('en', page.path), /\/social\/en\/fixes\/get-the-code\.png$/);
  assert.match(socialImageOf('zh', 'search'), /\/social\/zh\/index\.png$/);
  assert.equal(socialFileOf(), '/social/index.png');
  const head = headOf({
    locale: 'en',
    path: page.path,
    title: 'A',
    description: 'B',
    isArticle: true,
  });
  assert.equal(
    head.openGraph.find(({ property }) => property === 'og:image')?.content,
    socialImageOf('en', page.path),
  );
});

test('a wallet says what it is called, a card what is asked and answered, the finder where its data lie', () => {
  const graphOf = (path: string) =>
    articleGraph(
      pageAt(knowledge, path),
      'en',
      crumbs,
      sourcesOf(knowledge, pageAt(knowledge, path)),
    );
  const about = typed(graphOf('wallets/wechat-pay'), 'Article')['about'] as Node;
  assert.deepEqual(
    [about['name'], about['alternateName']],
    ['WeChat Pay', ['WeChat', 'Weixin Pay', 'Tenpay']],
  );
  const card = knowledge.cards[0]!;
  const question = typed(graphOf(`cards/${card.id}`), 'Article')['mainEntity'] as Node;
  assert.equal(question['name'], card.title.en);
  assert.equal((question['acceptedAnswer'] as Node)['text'], card.note.en);
  const { distribution } = typed(graphOf('cards'), 'Dataset') as unknown as {
    distribution: { contentUrl: string };
  };
  assert.match(distribution.contentUrl, /\/cards\.json$/);
  assert.equal(typed(graphOf('wallets'), 'Dataset'), undefined);
});
