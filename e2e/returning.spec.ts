// Readers who were here before a page was renamed and a section retired: what is deployed is what
// they read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtVariant, renamed, retired } from './builds/variants.ts';
import { readVersion, startLyingServer, type Version } from './lying-server.ts';
import {
  copyNote,
  expect,
  inFirstFormat,
  isControlled,
  saveData,
  takeOver,
  update,
  visit,
  visitedPaths,
} from './returning-reader.ts';
import { dist } from './site.ts';
import { test } from './test.ts';

test.use({ serviceWorkers: 'allow' });

// Whoever runs these tests alone waits for a build.
test.describe.configure({ timeout: 180_000 });

const before = readVersion(dist);
const after = async () => readVersion((await builtVariant('renamed')).dist);
const codeOf = (page: string, id: string) => {
  const { sections } = JSON.parse(readFileSync(join(dist, 'sections.json'), 'utf8')) as {
    sections: { code: string; page: string; id: string | null }[];
  };
  return sections.find((section) => section.page === page && section.id === id)!.code;
};
const codes = {
  steps: codeOf(renamed.from, 'steps'),
  gone: codeOf(retired.page, retired.from),
};

const workers: [what: string, toVersion: (version: Version) => Version][] = [
  ['a worker of the last version', (version) => version],
  ['a worker from before kits of format 2', inFirstFormat],
];
for (const [what, toVersion] of workers) {
  test(`a reader with ${what} is led to what was renamed or retired at the first visit`, async ({
    page,
    context,
  }) => {
    const deployed = await after();
    const site = await startLyingServer(toVersion(before));
    await visit(page, `${site.origin}/zh/`);
    site.deploy(deployed);
    // The page of the old version stays open.
    const next = await context.newPage();
    const ways = [
      [`/zh/${renamed.from}/`, `/zh/${renamed.to}/`],
      [`/zh/${renamed.from}/#steps`, `/zh/${renamed.to}/#steps`],
      [`/zh/s/${codes.steps}/`, `/zh/${renamed.to}/#steps`],
      [`/zh/s/${codes.gone}/`, `/zh/${retired.page}/#${retired.to}`],
    ] as const;
    const follow = async (isOnline: boolean) => {
      for (const [from, to] of ways) {
        await next.goto('about:blank');
        await next.goto(site.origin + from, { waitUntil: 'commit' });
        // Workers of that time lead by a code that they know to the section that was.
        if (!from.endsWith(`${codes.gone}/`) || toVersion !== inFirstFormat || !isOnline)
          await expect(next).toHaveURL(site.origin + to);
        await expect(next.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(copyNote(next)).toHaveCount(isOnline ? 0 : 1);
      }
    };
    await follow(true);
    if (toVersion !== inFirstFormat) {
      await update(next);
      await takeOver(next, `${site.origin}/zh/about/`);
      site.lie('off');
      await follow(false);
    }
    site.stop();
  });
}

test('a reader who saves data is led to a renamed page, and its old copy is forgotten', async ({
  page,
}) => {
  const site = await startLyingServer(before);
  const old = `${site.origin}/zh/${renamed.from}/`;
  await saveData(page);
  await page.goto(old);
  await expect.poll(() => visitedPaths(page)).toEqual([`/zh/${renamed.from}/`]);
  await expect.poll(() => isControlled(page)).toBe(true);
  site.deploy(await after());
  await page.goto(old);
  await expect(page).toHaveURL(`${site.origin}/zh/${renamed.to}/`);
  await expect(copyNote(page)).toHaveCount(0);
  await expect.poll(() => visitedPaths(page)).toEqual([`/zh/${renamed.to}/`]);
  site.stop();
});

test('an update forgets the copy of a renamed page that was visited, and leads on without a network', async ({
  page,
}) => {
  const site = await startLyingServer(before);
  await saveData(page);
  await page.goto(`${site.origin}/zh/${renamed.from}/`);
  await expect.poll(() => visitedPaths(page)).toEqual([`/zh/${renamed.from}/`]);
  site.deploy(await after());
  await page.goto(`${site.origin}/zh/${renamed.to}/`);
  expect(await update(page)).toBe(true);
  await takeOver(page, `${site.origin}/zh/${renamed.to}/`);
  await expect.poll(() => visitedPaths(page)).toEqual([`/zh/${renamed.to}/`]);
  site.lie('off');
  await page.goto(`${site.origin}/zh/${renamed.from}/#steps`);
  await expect(page).toHaveURL(`${site.origin}/zh/${renamed.to}/#steps`);
  await expect(copyNote(page)).toContainText('网络没有回应。');
  site.stop();
});
