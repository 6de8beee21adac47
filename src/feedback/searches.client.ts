// On the results page: notes a search that found nothing useful, shows what was noted, and hands it
// over. All of it stays on the device.
import { questionTexts } from '#i18n/feedback-question.ts';
import { searchListTexts } from '#i18n/feedback-searches.ts';
import { feedbackKeys, openStore } from '#privacy/storage.ts';
import { button, make, own, status } from './elements.client.ts';
import { handOver } from './hand-over.client.ts';
import {
  readAnswers,
  readSearches,
  today,
  withSearch,
  writeAnswer,
  writeSearches,
  type StoredSearch,
} from './stored-feedback.ts';
import { linesOf, writeSearchList } from './search-list.ts';

/**
 * What the list of results says of an answer: the query, masked, and whether the reader sent it or
 * only stopped typing; null once there is none.
 */
type Answered = CustomEvent<{
  query: string;
  count: number;
  isWeak: boolean;
  isSent: boolean;
} | null>;

const texts = searchListTexts[own];
const question = questionTexts[own];
const lines = linesOf(texts, question);
const store = openStore(() => localStorage);

/**
 * Says whether this browser keeps anything: with storage denied there is no list, and nothing to
 * look at.
 */
function canKeep(): boolean {
  const isKept = store.write(`${feedbackKeys.searches}?`, 1);
  store.remove(`${feedbackKeys.searches}?`);
  return isKept;
}

const results = document.querySelector<HTMLElement>('#results');
if (results && canKeep()) start(results);

function start(results: HTMLElement): void {
  let current: StoredSearch | undefined;
  const statusLine = status();
  const note = make(
    'div',
    { className: 'heard-row', hidden: true },
    make('span', {}, texts.ask),
    button(texts.note, () => current && storeSearch(current)),
  );
  const summary = make('summary', {});
  const lists = make('div', {});
  const auto = make('input', { type: 'checkbox' });
  const hand = make('div', {});
  const details = make(
    'details',
    {},
    summary,
    make('p', {}, texts.lead),
    lists,
    make('label', {}, auto, make('span', {}, texts.auto)),
    hand,
  );
  const show = handOver(hand, texts.searches);
  const clear = button(texts.clear, () => {
    for (const key of Object.values(feedbackKeys)) store.remove(key);
    render();
    summary.focus();
    statusLine.textContent = texts.cleared;
  });
  hand.append(clear);
  const besideResults = make('div', { className: 'heard no-print' }, note);
  results.parentElement!.append(besideResults);
  // Before anything is noted the list holds its choice only: it stands behind all else.
  const atEnd = make(
    'aside',
    { className: 'heard no-print mx-auto max-w-page px-4 sm:px-6', ariaLabel: texts.searches },
    statusLine,
    details,
  );
  document.querySelector('footer')!.before(atEnd);

  function storeSearch(search: StoredSearch): void {
    const isKept = writeSearches(store, withSearch(readSearches(store), search));
    render();
    statusLine.textContent = isKept ? texts.noted : texts.full;
  }

  /** Takes a heading and lines, each with what removes it; gives the list, the newest first. */
  function listOf(heading: string, rows: { line: string; remove: () => void }[]): HTMLElement[] {
    if (rows.length === 0) return [];
    const items = rows.toReversed().map(({ line, remove }) => {
      const cross = button('×', () => {
        remove();
        render();
        summary.focus();
      });
      cross.setAttribute(
        'aria-label',
        texts.remove.replace('{what}', () => line),
      );
      return make('li', {}, make('span', {}, line), cross);
    });
    return [make('strong', {}, heading), make('ul', {}, ...items)];
  }

  /** A box without anything in it has no line above it. */
  function hideEmpty(): void {
    atEnd.hidden = details.parentElement !== atEnd;
    besideResults.hidden = note.hidden && !atEnd.hidden;
  }

  function render(): void {
    const searches = readSearches(store);
    const answers = readAnswers(store);
    const count = searches.list.length + answers.length;
    summary.textContent = texts.heading.replace('{count}', String(count));
    auto.checked = searches.isAuto;
    hand.hidden = count === 0;
    const place = count === 0 ? atEnd : besideResults;
    if (details.parentElement !== place) place.append(statusLine, details);
    hideEmpty();
    lists.replaceChildren(
      ...listOf(
        texts.searches,
        searches.list.map((search) => ({
          line: lines.search(search),
          remove: () =>
            writeSearches(store, {
              ...searches,
              list: searches.list.filter((one) => one !== search),
            }),
        })),
      ),
      ...listOf(
        texts.answers,
        answers.map((answer) => ({
          line: lines.answer(answer),
          remove: () => writeAnswer(store, answer.page, undefined),
        })),
      ),
      ...(count === 0 ? [make('p', {}, texts.empty)] : []),
    );
    show(writeSearchList(searches.list, answers, texts, question));
  }

  auto.addEventListener('change', () => {
    writeSearches(store, { ...readSearches(store), isAuto: auto.checked });
    render();
  });
  results.addEventListener('answered', (event) => {
    const { detail } = event as Answered;
    current = detail ? { query: detail.query, count: detail.count, day: today() } : undefined;
    statusLine.textContent = '';
    note.hidden = current === undefined;
    hideEmpty();
    const isInVain = detail?.isSent && (detail.isWeak || detail.count === 0);
    if (current && isInVain && readSearches(store).isAuto) storeSearch(current);
  });
  // Notes may have gone or come in another tab, or on the page from which the reader comes back.
  for (const moment of ['storage', 'pageshow']) addEventListener(moment, render);
  render();
}
