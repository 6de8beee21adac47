// Addresses as messengers and people spoil them: all end at the section that was meant.
import { expect, test, type Page } from './test.ts';
import { dist } from './site.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const right = '/zh/fixes/get-the-code/#if-not';

/** The section is on the screen, named in the address, and the next Tab goes on from it. */
async function expectSection(page: Page, address: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  const heading = page.locator(`[id="${address.split('#')[1]}"]`);
  await expect(heading).toBeInViewport();
  await expect(heading).toBeFocused();
}

const malformed = [
  '#if-not&appinstall=0',
  '#if-not?from=singlemessage&isappinstalled=0',
  '#if-not。',
  '#if-not）',
  '#if-not)',
  '#if-not.',
  '#if-not,',
  '#if-not"',
  '#%23if-not',
  '#%2523if-not',
  '#IF-NOT',
  '#＃if-not',
  '#ｉｆ－ｎｏｔ',
  '#if not',
  '#if_not',
  '#if-not%E2%80%8B',
  '#if-not/',
  '#if-not，谢谢',
  '#if-not》',
  '#%20if-not',
];
for (const fragment of malformed) {
  test(`${fragment} leads to its section`, async ({ page }) => {
    await page.goto(`/zh/fixes/get-the-code/${fragment}`);
    await expectSection(page, right);
  });
}

test('a spoilt address typed on the page itself leads to its section', async ({ page }) => {
  await page.goto('/zh/fixes/get-the-code/');
  await page.evaluate(() => {
    location.hash = 'IF-NOT）';
  });
  await expectSection(page, right);
});

test('a code behind # leads to its section', async ({ page }) => {
  const { sections } = JSON.parse(readFileSync(join(dist, 'sections.json'), 'utf8')) as {
    sections: { code: string; page: string; id: string | null }[];
  };
  const { code } = sections.find(
    (row) => row.page === 'fixes/get-the-code' && row.id === 'if-not',
  )!;
  await page.goto(`/zh/fixes/update-app/#${code}`);
  await page.waitForURL(`**${right}`);
});

test('the old id of a section leads to where it is now', async ({ page }) => {
  const list = JSON.parse(readFileSync(join(dist, 'sections.json'), 'utf8')) as {
    sections: Record<string, unknown>[];
  };
  const live = list.sections.find(
    (row) => row['page'] === 'fixes/get-the-code' && row['id'] === 'if-not',
  )!;
  list.sections.push({ ...live, code: 'aaaa2', id: 'no-code', status: 'moved', to: live['code'] });
  await page.route('**/sections.json', (route) => route.fulfill({ json: list }));
  await page.goto('/zh/fixes/get-the-code/#no-code&appinstall=0');
  await expectSection(page, right);
});

test('a fragment that means nothing leaves the reader at the top of the right page', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route('**/sections.json', (route) => route.abort());
  await page.goto('/zh/fixes/get-the-code/#。。');
  const asked = page.waitForRequest('**/sections.json');
  await page.goto('/zh/fixes/get-the-code/#nothing-at-all');
  await asked;
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  expect(errors).toEqual([]);
});

test('a right address asks for nothing and moves nothing', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(right);
  await expect(page.locator('#if-not')).toBeInViewport();
  expect(asked.filter((url) => url.includes('sections.json'))).toEqual([]);
});

for (const [path, target] of [
  ['/zh/fixes/get-the-code/）', '/zh/fixes/get-the-code/'],
  ['/zh/fixes/get-the-code/。', '/zh/fixes/get-the-code/'],
  ['/zh/fixes/get-the-code/%23if-not', right],
  ['/zh/Fixes/Get-The-Code/', '/zh/fixes/get-the-code/'],
  ['/zh/fixes/get-the-code/&appinstall=0', '/zh/fixes/get-the-code/'],
] as const) {
  test(`${path} leads to its page`, async ({ page }) => {
    // Hosts answer an unknown address with this page; the server of these tests does so only for
    // addresses with a slash at the end.
    await page.route(
      (url) => decodeURI(url.pathname) === decodeURI(path),
      (route) =>
        route.fulfill({
          status: 404,
          contentType: 'text/html; charset=utf-8',
          path: join(dist, 'zh/404.html'),
        }),
    );
    await page.goto(path);
    await expect(page).toHaveURL(new RegExp(`${target}$`));
    await expect(page.getByRole('heading', { level: 1, name: '收不到验证码怎么办' })).toBeVisible();
  });
}

const steps = () =>
  /"code":"(\w{5})","page":"fixes\/get-the-code","id":"steps"/.exec(
    readFileSync(join(dist, 'sections.json'), 'utf8'),
  )![1]!;

test('a code in upper case or with a swallowed bracket opens', async ({ page }) => {
  for (const typed of [steps().toUpperCase(), `${steps()}）`]) {
    await page.goto(`/zh/s/${typed}/`);
    await page.waitForURL('**/zh/fixes/get-the-code/#steps');
  }
});

test('a mistyped code is answered with what was probably meant', async ({ page }) => {
  const code = steps();
  const wrong = code.slice(0, 4) + (code.endsWith('z') ? 'y' : 'z');
  await page.goto(`/en/s/${wrong}/`);
  const meant = page.getByRole('status').filter({ hasText: code });
  await meant.getByRole('link', { name: new RegExp(`^${code} · What to do`) }).click();
  await page.waitForURL('**/en/fixes/get-the-code/#steps');
});

test('a mistyped page address is answered with the page that was probably meant, in its language', async ({
  page,
}) => {
  await page.goto('/zh/fixes/get-the-cod/');
  const meant = page.locator('[data-meant]');
  await expect(meant.getByRole('link')).toHaveCount(1);
  await expect(meant.getByText('You may have meant')).toBeHidden();
  await meant.getByRole('link').click();
  await page.waitForURL('**/zh/fixes/get-the-code/');
});

test('a code like no other leaves the ways on that the page offers', async ({ page }) => {
  await page.goto('/en/s/22222/');
  await expect(page.locator('[data-meant]')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Home' })).toBeVisible();
});
