// Readers whose browser denies something, who have a keyboard only, or who choose the colours of a
// page: on every type of page.
import { localeKeys } from '../src/i18n/locales.ts';
import { isExhaustive } from './extent.ts';
import { expect, test, type Page } from './test.ts';
import { oneOfEachType, typeOf } from './page-types.ts';
import { sitemapAddresses } from './site.ts';

const all = [...sitemapAddresses(), '/404.html', '/zh/search/', '/en/search/'];
const types = oneOfEachType(all);
const hasLanguage = (address: string) =>
  localeKeys.some((locale) => address.startsWith(`/${locale}/`));
/**
 * Every type of page in one language, in turn, or for `npm run test:all` in both: the keys are the
 * same in either.
 */
const walked = isExhaustive
  ? types
  : [...Map.groupBy(types, typeOf).values()].flatMap((list, at) =>
      list.every(hasLanguage) ? [list[at % list.length]!] : list,
    );

test('every type of page is walked by keyboard, and each language has some of them', () => {
  expect(new Set(walked.map(typeOf))).toEqual(new Set(all.map(typeOf)));
  for (const locale of localeKeys)
    expect(walked.filter((address) => address.startsWith(`/${locale}/`)).length).toBeGreaterThan(5);
});

/** Collects what a page says against itself. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on(
    'console',
    (message) =>
      message.type() === 'error' && !message.text().includes('404') && heard.push(message.text()),
  );
  return heard;
}

test('with storage denied every type of page can be read, switched and searched', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const heard = listen(page);
  await page.addInitScript(() => {
    const deny = {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
      Object.defineProperty(window, name, deny);
    Object.defineProperty(Navigator.prototype, 'serviceWorker', deny);
    Object.defineProperty(Document.prototype, 'cookie', deny);
  });
  for (const address of types) {
    await page.goto(address);
    await expect(page.locator('main h1').first(), address).toBeVisible();
    for (const button of await page.locator('footer button:visible').all()) await button.click();
  }
  await page.goto('/zh/search/#q=绑定失败');
  await expect(page.locator('#results')).toHaveAttribute('data-state', 'done');
  await expect(page.locator('#results a').first()).toBeVisible();
  expect(heard).toEqual([]);
});

/** What a keyboard can reach on a page, in the order of the page. */
const reachable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

interface Stop {
  at: number;
  hasOutline: boolean;
  isSeen: boolean;
  /** Whether it stands in the menu that a section link opens under itself. */
  isInMenu: boolean;
  /** Whether it is a day or a time, which browsers divide into fields of its own. */
  isParted: boolean;
}

/** Numbers what can be reached, and gives how many there are. */
function countStops(page: Page): Promise<number> {
  return page.evaluate((selector) => {
    const stops = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(':disabled, [tabindex="-1"]'),
    );
    // Of radio buttons that belong together the keyboard stops at one: the chosen one, or
    // the first.
    const isStop = (element: HTMLElement) =>
      !(element instanceof HTMLInputElement && element.type === 'radio') ||
      element.checked ||
      (!document.querySelector(`input[name="${element.name}"]:checked`) &&
        stops.find((other) => (other as HTMLInputElement).name === element.name) === element);
    const single = stops.filter(isStop);
    single.forEach((element, at) => (element.dataset['stop'] = String(at)));
    return single.length;
  }, reachable);
}

/** Presses Tab, and gives where it led. */
async function step(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    return {
      at: Number(element.dataset['stop'] ?? -1),
      hasOutline: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      isSeen:
        width > 0 &&
        height > 0 &&
        bottom > 0 &&
        top < innerHeight &&
        right > 0 &&
        left < innerWidth,
      isInMenu: element.closest('.section-tools') !== null,
      isParted: element.matches('[type=date], [type=time]'),
    };
  });
}

/** Opened by its own name the page of missing addresses would mend that and lead home. */
const opened = (address: string) => (address === '/404.html' ? '/nowhere/' : address);

for (const address of walked) {
  test(`${address} can be walked by keyboard, in order, seen all the way, without a trap`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(opened(address));
    // The question at the foot comes when a reader is near it, and must be among what is counted.
    const end = page.locator('[data-asks] > :last-child');
    if ((await end.count()) > 0) {
      await end.scrollIntoViewIfNeeded();
      await expect(page.locator('.heard button').first()).toBeVisible();
      await page.evaluate(() => scrollTo(0, 0));
    }
    const stops = await countStops(page);
    expect(stops).toBeGreaterThan(2);
    const faults: string[] = [];
    for (let at = 0; at < stops; at += 1) {
      let stop = await step(page);
      // The menu of a section link has two buttons; it comes with the focus and goes with it.
      for (let more = 0; more < 2 && stop.isInMenu; more += 1) {
        if (!stop.hasOutline || !stop.isSeen)
          faults.push(`a button of the menu before stop ${at} is not seen`);
        stop = await step(page);
      }
      for (let more = 0; more < 8 && stop.isParted && stop.at === at - 1; more += 1)
        stop = await step(page);
      if (stop.at !== at) faults.push(`Tab ${at + 1} leads to ${stop.at}`);
      if (!stop.hasOutline) faults.push(`stop ${stop.at} has no outline`);
      if (!stop.isSeen) faults.push(`stop ${stop.at} is not in sight`);
      if (faults.length > 5) break;
    }
    expect(faults).toEqual([]);
    expect((await step(page)).at, 'the last stop lets go').not.toBe(stops - 1);
  });
}

test('the skip link is the first stop and leads into the text', async ({ page }) => {
  await page.goto('/en/fixes/get-the-code/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement)),
  ).toBe(true);
});

/** Gives what a page loses of its drawings, borders and focus in colours that the reader chose. */
async function lostInChosenColours(page: Page): Promise<string[]> {
  // What is drawn must not vanish: a fill or a line that stays in the colour of the page is
  // not there.
  const lost = await page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll<SVGElement>('svg :is(path, circle, rect, line, text)')]
      .filter((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        const isGone = (paint: string) =>
          paint === 'none' || paint === paper || paint === 'rgba(0, 0, 0, 0)';
        return isGone(fill) && isGone(stroke) && shape.checkVisibility();
      })
      .map((shape) => shape.outerHTML.slice(0, 120));
  });
  // A button is told from text by its background, which is gone too; a border takes its place.
  const flat = await page.evaluate(() =>
    [...document.querySelectorAll('button, a.bg-link, a.bg-alarm')]
      .filter(
        (element) =>
          element.checkVisibility() &&
          !element.matches('.no-print:not(:focus)') &&
          parseFloat(getComputedStyle(element).borderTopWidth) < 1,
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  await page.keyboard.press('Tab');
  const hasFocus = await page.evaluate(
    () => getComputedStyle(document.activeElement!).outlineStyle !== 'none',
  );
  return [...lost, ...flat, ...(hasFocus ? [] : ['no outline of the first stop'])];
}

for (const locale of [...localeKeys, undefined]) {
  const own = types.filter((address) =>
    locale === undefined ? !hasLanguage(address) : address.startsWith(`/${locale}/`),
  );
  test(`every type of page ${locale ? `of /${locale}/` : 'of no language'} keeps its borders, marks and focus in colours that the reader chose`, async ({
    page,
  }) => {
    expect(own.length).toBeGreaterThan(locale ? 10 : 0);
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    for (const address of own) {
      await page.goto(opened(address));
      expect(await lostInChosenColours(page), address).toEqual([]);
    }
  });
}

test('with reduced motion nothing moves: no transition, no animation, no smooth scrolling', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of types) {
    await page.goto(opened(address));
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return (
            animationName !== 'none' ||
            scrollBehavior === 'smooth' ||
            transitionDuration.split(',').some((duration) => parseFloat(duration) > 0)
          );
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(moving, address).toEqual([]);
  }
});
