// The short addresses of sections, as they open in a browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test.ts';
import { dist } from './site.ts';

interface Row {
  code: string;
  page: string;
  id: string | null;
  status: string;
  title: { zh: string; en: string };
  address: { zh: string; en: string };
  short: { any: string; zh: string; en: string };
}

const { sections } = JSON.parse(readFileSync(join(dist, 'sections.json'), 'utf8')) as {
  sections: Row[];
};
const rowOf = (page: string, id: string | null) =>
  sections.find((row) => row.page === page && row.id === id)!;
const steps = rowOf('fixes/get-the-code', 'steps');
const path = (address: string) => new URL(address).pathname + new URL(address).hash;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a short address goes on to its section at once', async ({ page }) => {
    for (const locale of ['zh', 'en'] as const) {
      await page.goto(path(steps.short[locale]), { waitUntil: 'commit' });
      await page.waitForURL(`**${path(steps.address[locale])}`);
      await expect(page.locator('#steps')).toBeInViewport();
    }
  });

  test('the address for any language offers both', async ({ page }) => {
    await page.goto(path(steps.short.any));
    await expect(page.getByRole('heading', { name: steps.title.zh })).toBeVisible();
    await page.getByRole('link', { name: 'Open this section' }).click();
    await page.waitForURL(`**${path(steps.address.en)}`);
  });
});

for (const [locale, to] of [
  ['zh-TW', 'zh'],
  ['en-GB', 'en'],
  ['fr-FR', 'en'],
] as const) {
  test.describe(`a reader of ${locale}`, () => {
    test.use({ locale });
    test(`is taken to the ${to} section, and the way back is free`, async ({ page }) => {
      await page.goto(`/${to}/`);
      await page.goto(path(steps.short.any), { waitUntil: 'commit' });
      await page.waitForURL(`**${path(steps.address[to])}`);
      await page.goBack();
      await expect(page).toHaveURL(new RegExp(`/${to}/$`));
    });
  });
}
