// The results page: asks as one types, keeps the query behind # in the address, and shows what was
// found as a list of links.
import { resultWords } from '#i18n/result-words.ts';
import { createAsker, type FoundResults } from './ask.client.ts';
import type { Result } from './result.ts';
import { watchField } from './field.client.ts';
import { readQuery } from './query-address.ts';
import { createQuerySession } from './query-session.ts';
import { renderItem } from './render.client.ts';
import { addressOfResults, settingsOf } from './settings.client.ts';

const box = document.querySelector<HTMLElement>('[data-search]')!;
const settings = settingsOf(box);
const words = resultWords[settings.locale];
const part = <T extends HTMLElement>(name: string) => document.querySelector<T>(`[data-${name}]`)!;
const list = document.querySelector<HTMLOListElement>('#results')!;
const [says, leadOn, retry, template, marks] = [
  part('says'),
  part('lead-on'),
  part<HTMLButtonElement>('retry'),
  part<HTMLTemplateElement>('result'),
  part<HTMLTemplateElement>('marks'),
];
/** More results than this are not read. */
const maxResults = 8;
const asker = createAsker(settings, maxResults, 'answer');
const input = box.querySelector('input')!;
const field = watchField(input, part('masked'), words, (query) => run(query, 'type'));
/** Whether the address is that of a query that was sent, and not of one that is being typed. */
let isSent = false;

const session = createQuerySession<FoundResults>(asker.ask, (state) => {
  retry.hidden = state.name !== 'failed';
  if (state.name === 'shown') show(state.answer);
  else if (state.name === 'loading') {
    // What stands there already says for itself that something is found.
    if (state.isLate || list.childElementCount === 0) say(words.loading);
  } else {
    list.replaceChildren();
    leadOn.hidden = state.name === 'idle';
    list.dispatchEvent(new CustomEvent('answered'));
    say(state.name === 'idle' ? '' : settings.failed);
  }
  list.dataset['state'] = { idle: 'idle', loading: 'loading', shown: 'done', failed: 'done' }[
    state.name
  ];
});

function items(results: readonly Result[], lang?: string): HTMLElement[] {
  return results.map((result) => {
    const item = renderItem(template, result, words, marks, lang);
    item.querySelector('a')!.href = result.url;
    item.querySelector<HTMLElement>('[data-foreign]')!.hidden = lang === undefined;
    return item;
  });
}

function show(found: FoundResults): void {
  const { own, other, isOtherFirst, isWeak } = found;
  const groups = [items(own), items(other, settings.otherTag)];
  list.replaceChildren(...(isOtherFirst ? groups.reverse() : groups).flat());
  const count = own.length + other.length;
  say(
    count === 0
      ? words.none
      : isWeak
        ? words.weak
        : words.count.replace('{count}', String(count)) +
          (other.length > 0 ? ` · ${words.other}` : ''),
  );
  leadOn.hidden = count > 0 && !isWeak;
  announce(found);
}

/** Tells whoever keeps a list of what was not found. */
function announce({ query, own, other, isWeak }: FoundResults): void {
  const detail = { query, count: own.length + other.length, isWeak, isSent };
  list.dispatchEvent(new CustomEvent('answered', { detail }));
}

function say(text: string): void {
  says.textContent = text;
}

/**
 * Asks a query and writes it into the address: beside the last one that was sent, in the place of
 * one that was only typed.
 */
function run(query: string, address: 'type' | 'send' | 'mask' | 'keep'): void {
  const url = new URL(addressOfResults(settings, query), location.href).href;
  const isSame = url === location.href;
  if (!isSame && (address === 'send' || (address === 'type' && isSent)))
    history.pushState(null, '', url);
  else if (address === 'type' || address === 'mask') history.replaceState(null, '', url);
  const wasSent = isSent && isSame;
  if (address === 'type') isSent &&= isSame;
  else if (address !== 'keep') isSent = true;
  // On the way back WebKit puts the first value into a field without automatic filling.
  input.defaultValue = query;
  session.ask(query);
  // What was answered while it was typed is not asked again.
  const state = session.state();
  if (isSent && !wasSent && state.name === 'shown') announce(state.answer);
}

/** Takes the query from the address, masks it there too, and asks it. */
function start(): void {
  const asked = readQuery(location.hash);
  // The link over the header that leads to the text names a part of the page: the query stays, in
  // the address too.
  if (asked === undefined)
    return history.replaceState(null, '', addressOfResults(settings, field.value()));
  const safe = field.set(asked).trim();
  isSent = asked !== '';
  run(safe, safe === asked ? 'keep' : 'mask');
}

box.querySelector('form')!.addEventListener('submit', (event) => {
  event.preventDefault();
  field.rest();
  run(field.value(), 'send');
});
input.addEventListener('focus', asker.preload);
retry.addEventListener('click', session.retry);
// Both are sent on a step through the history; some engines send only the second for an address
// that was changed by hand.
for (const moved of ['popstate', 'hashchange']) addEventListener(moved, start);
start();
