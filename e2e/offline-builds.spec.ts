// The worker under a sub-path, and how one deploy takes it from every device.
import { expect as hasty, test, type Page } from './test.ts';
import { builtVariant } from './builds/variants.ts';
import { isExhaustive } from './extent.ts';
import { readVersion, startLyingServer } from './lying-server.ts';

test.use({ serviceWorkers: 'allow' });

const expect = hasty.configure({ timeout: 20_000 });

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
/** Gives the names of the kits that are there with their content. */
const keptKits = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes(' offline/kit-'));
    const filled = await Promise.all(
      names.map(
        async (name) =>
          (await caches.match(new URL('/help/', location.href), { cacheName: name })) !== undefined,
      ),
    );
    return names.filter((_, at) => filled[at]);
  });

/** Serves a site under its sub-path, and has a reader come whose worker keeps it. */
async function visit(page: Page): Promise<ReturnType<typeof startLyingServer>> {
  const { dist } = await builtVariant('sub-path');
  const site = await startLyingServer(readVersion(dist), '/help');
  await page.goto(`${site.origin}/en/`);
  await expect
    .poll(async () =>
      (await keptKits(page)).some((name) => name.startsWith('kabang /help/ offline/kit-en.')),
    )
    .toBe(true);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  return site;
}

// Whoever runs one of these alone waits for its builds.
test.describe.configure({ timeout: 300_000 });

test('under a sub-path the worker keeps to it', async ({ page }) => {
  const site = await visit(page);
  site.lie('off');
  await page.goto(`${site.origin}/en/fixes/get-the-code/`);
  await expect(page.getByRole('status').filter({ hasText: 'copy' })).toBeVisible();
  await page.getByRole('combobox').or(page.getByRole('searchbox')).fill('code not received');
  await expect(page.getByRole('option').first()).toBeVisible();
  site.stop();
});

test('one deploy switches the worker off', async ({ page }) => {
  test.skip(!isExhaustive, 'takes a build of its own');
  const site = await visit(page);
  site.deploy(readVersion((await builtVariant('sub-path without the worker')).dist));
  await page.goto(`${site.origin}/en/`);
  await page.evaluate(
    async () => void (await (await navigator.serviceWorker.getRegistration())?.update()),
  );
  await expect.poll(() => cacheNames(page)).toEqual([]);
  await page.goto(`${site.origin}/en/about/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Kabang');
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
  expect(await cacheNames(page)).toEqual([]);
  site.stop();
});
