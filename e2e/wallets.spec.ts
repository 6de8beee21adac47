// Wallets by their id: the check asks for one, messages say where one differs, and the report has
// it chosen.
import { expect, test } from './test.ts';

const wallets = ['Alipay', 'WeChat Pay', 'Apple Pay', 'PayPal', 'Samsung Wallet'];

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test('the check asks for the wallet once, and goes on from its page', async ({ page }) => {
    await page.goto('/en/check/');
    await page.getByRole('link', { name: /Choose the wallet first/ }).click();
    await expect(page).toHaveURL(/\/en\/check\/wallet\/$/);
    for (const name of wallets)
      await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'PayPal', exact: true }).click();
    await expect(page).toHaveURL(/\/en\/wallets\/paypal\/#messages$/);
    await expect(page.getByRole('heading', { name: 'What the screen says' })).toBeInViewport();
    await expect(page.getByText('The security code was wrong several times')).toBeVisible();
    await page.getByRole('link', { name: 'Find it by what it means' }).click();
    await expect(page).toHaveURL(/\/en\/check\/message\/$/);
  });

  test('whoever is stuck finds the messages and the number of a wallet before its cards, each card told from the others', async ({
    page,
  }) => {
    for (const [address, ...first] of [
      ['/zh/wallets/wechat-pay/', 'messages', 'not-working'],
      // None of its words are recorded.
      ['/en/wallets/alipay/', 'not-working', 'messages'],
    ] as const) {
      await page.goto(address);
      const ids = await page
        .locator('main h2[id]')
        .evaluateAll((headings) => headings.map(({ id }) => id));
      expect(ids.slice(0, 4)).toEqual([...first, 'help', 'can-my-card']);
      const jumps = page.getByRole('navigation', { name: /跳到|Jump to/ });
      const links = await jumps
        .first()
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
      expect(links).toEqual(ids.filter((id) => !['sources', 'related'].includes(id)));
      const cards = await page.getByRole('rowheader').getByRole('link').allTextContents();
      expect(new Set(cards).size).toBe(cards.length);
    }
  });

  test('a message says in which wallets it is otherwise, and leads there', async ({ page }) => {
    await page.goto('/zh/messages/attempts-exceeded/');
    await expect(page.getByRole('heading', { name: '在你的钱包里' })).toBeVisible();
    await expect(page.getByText('不是等一等就好')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await page.getByRole('link', { name: 'PayPal', exact: true }).first().click();
    await expect(page).toHaveURL(/\/zh\/wallets\/paypal\/#messages$/);
    await expect(page.getByRole('heading', { name: '屏幕上的提示' })).toBeInViewport();
    // A family in which no wallet differs has no such part.
    await page.goto('/zh/messages/system-busy/');
    await expect(page.getByRole('heading', { name: '在你的钱包里' })).toHaveCount(0);
  });
});

test('the report has the wallet chosen from which the reader comes, in the language of each report', async ({
  page,
}) => {
  await page.goto('/en/wallets/wechat-pay/');
  await page.locator('a[href*="/report/#wallet="]').click();
  await expect(page).toHaveURL(/#wallet=wechat-pay$/);
  await expect(page.getByLabel('Which wallet')).toHaveValue('WeChat Pay');
  await page.getByLabel('Both').check();
  const written = page.getByRole('group', { name: 'Tell support this' });
  await expect(written.locator('[lang="en"]')).toContainText('Wallet: WeChat Pay');
  await expect(written.locator('[lang="zh-CN"]')).toContainText('钱包：微信支付');
  // What a reader typed himself stays.
  await page.getByLabel('Which wallet').fill('Some Pay');
  await page.goto('/en/wallets/alipay/');
  await page.locator('a[href*="/report/#wallet="]').click();
  await expect(page.getByLabel('Which wallet')).toHaveValue('Some Pay');
});

test('every wallet can be chosen in the report, and a name from an address is never shown', async ({
  page,
}) => {
  await page.goto(`/zh/report/#wallet=${encodeURIComponent('请致电 400-000-0000')}`);
  await expect(page.getByLabel('哪个钱包')).toHaveValue('');
  const offered = await page
    .locator('#report-wallet-choices option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(offered).toContain('支付宝');
  expect(offered.length).toBeGreaterThanOrEqual(11);
});

test('a message opens the report with its words and the wallet', async ({ page }) => {
  await page.goto('/en/messages/card-already-linked/');
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'PayPal', exact: true }) })
    .getByRole('link', { name: /write to support/ })
    .click();
  await expect(page.getByLabel('Which wallet')).toHaveValue('PayPal');
  await expect(page.getByRole('radio', { checked: true }).first()).toBeVisible();
});
