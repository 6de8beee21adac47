// Wakes the desk and joins its parts: the field, the list, the reply and the checker.
import { createChecker } from './link-checker.client.ts';
import { createChosen } from './chosen.client.ts';
import { join } from './filter-sections.ts';
import { createList } from './list.client.ts';
import { loadSections } from './load-sections.client.ts';
import { createReply } from './reply.client.ts';
import { areaTitles, listByArea, listRows, type ListRow } from './list-rows.ts';
import type { SectionRow, Sections } from './sections.ts';
import { fill, findPart, type DeskSettings } from './settings.client.ts';
import { watchField } from '#search/field.client.ts';
import { createSectionFinder, type SectionFinder } from './find-sections.client.ts';
import { watchKeys } from './keys.client.ts';

const desk = findPart(document, 'desk');
const settings = JSON.parse(desk.dataset['desk']!) as DeskSettings;
const { choose, field: fieldTexts } = settings.texts;
const input = desk.querySelector<HTMLInputElement>('#desk-field')!;
const [status, retry] = [findPart(desk, 'says'), findPart<HTMLButtonElement>(desk, 'retry')];
const [replyPart, checkPart] = [findPart(desk, 'reply'), findPart(desk, 'check')];
const toReply = findPart(desk, 'to-reply');
desk.hidden = false;

let sections: Sections | undefined;
let finder: SectionFinder | undefined;
let whereOf: (page: string) => string = () => '';
/**
 * The newest query, the one whose sections are shown, those sections, and what waits for
 * the newest.
 */
let [asked, shown, listed, waiting]: [string, string, readonly SectionRow[], (() => void)[]] = [
  '',
  '',
  [],
  [],
];
/** Milliseconds after which the desk says that it searches. */
const loadingDelay = 300;

const reply = createReply(replyPart, settings);
const checker = createChecker(checkPart, settings);
const list = createList(desk, input, settings, (section) => chosen.toggle(section));
const chosen = createChosen(replyPart, settings, (fresh: readonly SectionRow[]) => {
  reply.update(fresh);
  list.tick(new Set(fresh.map(({ code }) => code)));
  toReply.hidden = fresh.length === 0;
  toReply.textContent = fill(choose.toReply, { count: fresh.length });
});
const field = watchField(
  input,
  findPart(desk, 'masked'),
  fieldTexts,
  (query) => query !== asked && run(query),
  'desk',
);

function run(query: string): void {
  // What waited for other words is no longer meant.
  if (query !== asked) waiting = [];
  asked = query;
  if (sections === undefined || finder === undefined) return;
  if (query === '') {
    finder.forget();
    return show(
      '',
      listByArea(sections.live, settings.locale, choose.whole, choose.alone),
      fill(choose.total, { count: sections.live.length }),
    );
  }
  window.setTimeout(
    () => query === asked && query !== shown && (status.textContent = choose.searching),
    loadingDelay,
  );
  void finder.find(query, (found, isTitlesOnly) => {
    // What comes late stands behind what one already looks at.
    listed = query === shown ? join(listed, found) : found;
    const text = listed.length === 0 ? choose.none : fill(choose.count, { count: listed.length });
    show(
      query,
      listRows(listed, settings.locale, whereOf),
      isTitlesOnly ? `${text} ${choose.titlesOnly}` : text,
    );
  });
}

function show(query: string, rows: readonly ListRow[], text: string): void {
  list.show(rows, query === '' ? 'all' : query === shown ? 'late' : 'found');
  shown = query;
  status.textContent = text;
  for (const act of waiting.splice(0)) act();
}

/**
 * Acts when the list shows what the field asks, at once where it does; what was asked for twice
 * while waiting is done once.
 */
function whenUpToDate(act: () => void): void {
  const query = field.value();
  if (query !== asked) run(query);
  if (query === shown && sections !== undefined) act();
  else waiting = [...waiting.filter((other) => other !== act), act];
}

async function start(): Promise<void> {
  retry.hidden = true;
  status.textContent = choose.loading;
  try {
    sections = await loadSections(settings.base);
    finder = createSectionFinder(settings, sections);
    const titleOf = areaTitles(sections.live, settings.locale);
    whereOf = (page) => titleOf(page) ?? choose.whole;
    checker.use(sections);
    finder.preload();
    run(field.value());
  } catch {
    status.textContent = choose.failed;
    retry.hidden = false;
  }
}

function clear(): void {
  chosen.clear();
  reply.clear();
  field.set('');
  run('');
  input.focus();
}

watchKeys(input, {
  list,
  chosen,
  whenUpToDate,
  empty: () => run(field.set('')),
  reply,
  checker,
  checkPart,
  locale: settings.locale,
});
findPart(replyPart, 'clear').addEventListener('click', clear);
retry.addEventListener('click', () => void start());
if (location.hash === '') input.focus({ preventScroll: true });
else document.getElementById(location.hash.slice(1))?.scrollIntoView();
void start();
