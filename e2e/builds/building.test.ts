// What a build writes and what a failed one leaves behind, read from builds of copies of
// the project.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { expect } from '@playwright/test';
import { isExhaustive } from '../extent.ts';
import { attributeValues, builtPages, dist } from '../site.ts';
import { copyProject, linkSite, run } from './project-copy.ts';
import { addDraft, builtVariant, draft, picture, renamed, withoutSection } from './variants.ts';

/** Gives the digest of every file in a folder, by its path. */
function digestsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file.slice(folder.length),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

describe('builds', { concurrency: 2 }, () => {
  describe('that differ from dist/ in one thing each', { concurrency: 2 }, () => {
    test('a site under a sub-path keeps every address under it', async () => {
      const built = await builtVariant('sub-path');
      const pages = builtPages(built.dist);
      expect(pages.length).toBeGreaterThan(60);
      const outside = pages.flatMap(({ address, html }) =>
        ['a', 'link', 'script', 'form', 'img']
          .flatMap((element) => [
            ...attributeValues(html, element, 'href'),
            ...attributeValues(html, element, 'src'),
            ...attributeValues(html, element, 'action'),
          ])
          .filter(
            (href) =>
              (href.startsWith('/') && !href.startsWith('/help/')) ||
              (href.startsWith('https://bank.example') &&
                !href.startsWith('https://bank.example/help/')),
          )
          .map((href) => `${address}: ${href}`),
      );
      expect(outside).toEqual([]);
      expect(readFileSync(join(built.dist, 'robots.txt'), 'utf8')).toContain(
        'https://bank.example/help/sitemap-index.xml',
      );
    });

    test(
      'two builds of one content are the same to the byte',
      { skip: !isExhaustive },
      async () => {
        const [one, other] = [digestsIn((await builtVariant('again')).dist), digestsIn(dist)];
        const differing = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
          (file) => one[file] !== other[file],
        );
        expect(differing.slice(0, 20), 'run `npm run build` first: dist/ must be of today').toEqual(
          [],
        );
      },
    );

    test('a build leaves a draft out and says so', async () => {
      const built = await builtVariant('renamed');
      expect(built.said).toContain(`left out the draft content/${draft.path}`);
      const texts = readdirSync(built.dist, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile() && /\.(?:html|xml|json|md|txt|csv|atom)$/.test(entry.name),
      );
      const naming = texts
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => readFileSync(file, 'utf8').includes(draft.path));
      expect(naming).toEqual([]);
    });

    test('a renamed page leads on from its old address and its codes', async () => {
      const built = await builtVariant('renamed');
      const read = (file: string) => readFileSync(join(built.dist, file), 'utf8');
      const codes = readFileSync(join(built.copy, 'content/permalinks.json'), 'utf8');
      const code = new RegExp(`"(\\w{5})": \\{ "at": "${renamed.to}#steps"`).exec(codes)![1]!;
      expect(existsSync(join(built.copy, 'content', renamed.from))).toBe(false);
      expect(read(`zh/s/${code}/index.html`)).toContain(`url=/zh/${renamed.to}/#steps`);
      expect(read(`zh/${renamed.from}/index.html`)).toContain(`url=/zh/${renamed.to}/`);
      expect(read('_redirects')).toContain(`/en/${renamed.from}/ /en/${renamed.to}/ 301`);
      expect(read('sitemap-0.xml')).not.toContain('get-the-code');
      // A way to a page is none, and the desk needs a network: what is kept without one is counted
      // without them.
      const [, kept, all] = /zh: (\d+) of (\d+) pages/.exec(built.said)!;
      const routes = builtPages(built.dist).filter(
        ({ address }) =>
          /^\/zh\/(?!s\/|desk\/)/.test(address) && !/\/404(?:\.html|\/)$/.test(address),
      );
      expect(Number(all)).toBe(routes.length - 1);
      const kit = readdirSync(join(built.dist, 'offline')).find((name) =>
        name.includes('kit-zh.'),
      )!;
      const paths = Object.keys((JSON.parse(read(`offline/${kit}`)) as { files: object }).files);
      expect(paths).toContain(`/zh/${renamed.to}/`);
      expect(paths).not.toContain(`/zh/${renamed.from}/`);
      expect(paths.filter((path) => /^\/zh\/.*\/$|^\/zh\/$/.test(path)).length).toBe(Number(kept));
    });

    test('a picture moves with its page as it is, and readers get it small', async () => {
      const { copy, dist: site } = await builtVariant('renamed');
      const kept = readFileSync(join(copy, 'content', renamed.to, picture.name));
      expect(kept.equals(readFileSync(picture.from))).toBe(true);
      const page = builtPages(site).find(({ address }) => address === `/en/${renamed.to}/`)!;
      const [src] = attributeValues(page.html, 'img', 'src');
      expect(src).toMatch(/^\/_assets\/.*\.webp$/);
      expect(attributeValues(page.html, 'img', 'width')).toEqual(['512']);
      expect(attributeValues(page.html, 'img', 'height')).toEqual(['512']);
      const sent = readFileSync(join(site, src!));
      expect(sent.subarray(8, 12).toString()).toBe('WEBP');
      expect(sent.length).toBeLessThan(20_000);
      // The file as it was brought is not published beside it.
      expect(readdirSync(join(site, '_assets')).filter((name) => name.endsWith('.png'))).toEqual(
        [],
      );
      const handbook = readFileSync(join(site, 'handbook-en.html'), 'utf8');
      expect(handbook).toContain('<em>The sign</em>');
      expect(handbook).not.toContain('<img');
    });

    test(
      'a site that keeps nothing for times without a network says nothing of it, and its worker takes itself away',
      { skip: !isExhaustive },
      async () => {
        const built = await builtVariant('sub-path without the worker');
        expect(existsSync(join(built.dist, 'offline/index.html'))).toBe(true);
        expect(
          readdirSync(join(built.dist, 'offline')).filter((name) => name.startsWith('kit-')),
        ).toEqual([]);
        expect(readFileSync(join(built.dist, 'sw.js'), 'utf8')).toContain('unregister');
      },
    );
  });

  // Its tests change one copy, one after the other.
  describe('a copy of the project with a built site', { concurrency: 1 }, () => {
    let copy = '';
    let files: string[] = [];
    const listed = () =>
      readdirSync(join(copy, 'dist'), { recursive: true, encoding: 'utf8' }).sort();
    const path = (file: string) => join(copy, file);
    const home = () => readFileSync(path('dist/index.html'), 'utf8');

    before(() => {
      copy = copyProject();
      linkSite(dist, path('dist'));
      files = listed();
    });
    after(() => rmSync(copy, { recursive: true, force: true }));

    /** Gives files other content while a command runs, and puts them back. */
    async function malformed<T>(
      contents: Record<string, string | Buffer>,
      during: () => Promise<T>,
    ) {
      const sound = Object.keys(contents).map((file) => ({
        file: path(file),
        content: existsSync(path(file)) ? readFileSync(path(file)) : undefined,
      }));
      for (const [file, content] of Object.entries(contents)) writeFileSync(path(file), content);
      try {
        return await during();
      } finally {
        for (const { file, content } of sound)
          if (content) writeFileSync(file, content);
          else rmSync(file);
      }
    }
    const text = (file: string) => readFileSync(path(file), 'utf8');
    const isAsBefore = (before: string) => {
      expect(home()).toBe(before);
      expect(listed()).toEqual(files);
    };

    test('a failed build names its faults and leaves the last good site as it was', async () => {
      const before = home();
      const renamedSection = 'content/fixes/get-the-code/zh.mdx';
      const shortened = 'content/choose/how-to-choose/en.mdx';
      const linking = 'content/causes/connection/zh.mdx';
      const id = /\{#([a-z-]+)\}/.exec(text(shortened.replace('en.mdx', 'zh.mdx')))![1]!;
      const code = new RegExp(`"(\\w{5})": \\{ "at": "choose/how-to-choose#${id}"`).exec(
        text('content/permalinks.json'),
      )![1]!;
      addDraft(copy);
      const { status, said } = await malformed(
        {
          [renamedSection]: text(renamedSection).replace('{#before}', '{#Before}'),
          [shortened]: withoutSection(text(shortened), id),
          [linking]: `${text(linking)}\n[充电](/${draft.path}/)\n`,
        },
        () => run(copy, 'build'),
      );
      rmSync(path(`content/${draft.path}`), { recursive: true });
      expect(status).not.toBe(0);
      expect(said).toMatch(new RegExp(`${renamedSection}.*malformed section id`));
      expect(said).toContain(
        `${code} for choose/how-to-choose#${id}, which vanished from the text in en`,
      );
      expect(said).toContain(`links to the page ${draft.path}, which does not exist`);
      isAsBefore(before);
    });

    test('a build with unreadable files and a malformed setting names them all, and leaves the last good site as it was', async () => {
      const before = home();
      const link = path('content/fixes/get-the-code/fr.mdx');
      symlinkSync('en.mdx', link);
      const { status, said } = await malformed(
        {
          'content/glossary.yaml': Buffer.from('- { id: issuer, zh: caf\xE9, en: x }\n', 'latin1'),
        },
        () => run(copy, 'build', [], { SITE_URL: 'help.example.com', BASE_PATH: '/our help' }),
      );
      rmSync(link);
      expect(status).not.toBe(0);
      for (const named of [
        'src/site.ts  has the origin “help.example.com”',
        'src/site.ts  has the base path “/our help”',
        'content/glossary.yaml:1  has a character that is not UTF-8',
        'content/fixes/get-the-code/fr.mdx  is a link or a device',
      ])
        expect(said).toContain(named);
      isAsBefore(before);
    });

    test('a build that fails half-way leaves the last good site as it was', async () => {
      const before = home();
      const { status, said } = await malformed(
        { 'src/pages/broken.astro': "---\nthrow new Error('half-way');\n---\n<p></p>\n" },
        () => run(copy, 'build'),
      );
      expect(status).not.toBe(0);
      expect(said).toContain('half-way');
      isAsBefore(before);
    });
  });
});
