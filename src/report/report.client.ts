// Joins the questions, the ticked steps and the finished text. Nothing of it leaves the device.
import { readPrefill } from './prefill.ts';
import { describeApp, describeDevice, type DeviceHints } from './device.ts';
import { clearDraft, readDraft, writeDraft } from './draft.ts';
import { emptyForm, type FormValues, type TriedStep } from './fields.ts';
import { watchForm } from './form.client.ts';
import { watchOutput } from './output.client.ts';
import { readOptions } from './options.client.ts';
import { showSteps } from './steps.client.ts';
import { feedbackKeys, openStore } from '#privacy/storage.ts';
import { clearTried, readTried, writeTried } from './tried.ts';

/** What Chromium adds to the navigator; other browsers have none of it. */
interface UserAgentData {
  getHighEntropyValues(names: string[]): Promise<DeviceHints>;
}

/** What stands above the lid, and what the browser tells by itself. */
const firstFields: readonly string[] = ['message', 'wallet', 'bank', 'device', 'app'];

const root = document.querySelector<HTMLElement>('[data-report]');
if (root) start(root);

function start(root: HTMLElement): void {
  const settings = readOptions();
  const { locale, languages, texts } = settings;
  const [tab, device] = [openStore(() => sessionStorage), openStore(() => localStorage)];
  const questions = root.querySelector<HTMLElement>('[data-form]')!;
  let tried: readonly TriedStep[] = [];
  const reach = root.querySelector<HTMLElement>('[data-reach]')!;
  let isLaid = false;
  const offer = questions.querySelector<HTMLElement>('[data-offer]')!;

  const form = watchForm(questions, texts, changed);
  const known = readPrefill(
    location.hash.slice(1),
    form.stages(),
    settings.wordings,
    Object.keys(settings.wallets),
  );
  const output = watchOutput(root.querySelector('[data-output]')!, settings, changed);

  function show(): FormValues {
    const entries = form.entries();
    offer.hidden = known.words === undefined || entries.message !== '';
    output.show({ ...entries, offset: offsetAt(entries.date, entries.time), tried });
    return entries;
  }

  function changed(): void {
    root.querySelector('[data-cleared]')!.textContent = '';
    writeDraft(tab, { entries: show(), languages: output.languages() });
    keepFocusInSight();
  }

  /** The way to the text may come to lie over the field in which one writes. */
  function keepFocusInSight(): void {
    const wasLaid = isLaid;
    isLaid = getComputedStyle(reach).position === 'sticky';
    if (isLaid && !wasLaid) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }

  function setTried(steps: readonly TriedStep[]): void {
    tried = steps;
    showSteps(
      questions,
      tried,
      locale,
      { step: languages[locale].words.text.step, remove: texts.remove },
      (gone) => {
        setTried(tried.filter(({ id }) => id !== gone.id));
        writeTried(device, tried);
        questions.querySelector<HTMLElement>('[name="other"]')!.focus();
      },
    );
    show();
  }

  function clear(): void {
    clearDraft(tab);
    clearTried(device);
    for (const key of Object.values(feedbackKeys)) device.remove(key);
    form.fill(emptyForm());
    for (const note of questions.querySelectorAll('.masked')) note.textContent = '';
    setTried([]);
    root.querySelector('[data-cleared]')!.textContent = texts.cleared;
  }

  const words = offer.querySelector('button')!;
  if (known.words) [words.textContent, words.lang] = [known.words.text, known.words.lang];
  words.addEventListener('click', () => {
    form.fill({ message: words.textContent });
    questions.querySelector<HTMLElement>('[name="message"]')!.focus();
    changed();
  });
  root.querySelector('[data-clear]')!.addEventListener('click', clear);
  const draft = readDraft(tab);
  if (draft) {
    form.fill(draft.entries);
    output.choose(draft.languages);
  } else {
    form.fill({ app: describeApp(navigator.userAgent, locale) });
    void describePhone().then((phone) => {
      if (form.entries().device === '') form.fill({ device: phone });
      show();
    });
  }
  if (known.stage && form.entries().stage === '') form.fill({ stage: known.stage });
  if (known.wallet !== undefined && form.entries().wallet === '')
    form.fill({ wallet: settings.wallets[known.wallet]! });
  // What stands behind the lid is never out of sight once it says something.
  const more = questions.querySelector<HTMLDetailsElement>('[data-more]')!;
  more.open ||= readTried(device).length > 0 || hasMore(form.entries());
  root.querySelector<HTMLElement>('[data-write-down]')!.hidden = true;
  root.querySelector<HTMLElement>('[data-output]')!.hidden = false;
  root.dataset['ready'] = '';
  setTried(readTried(device));
  // Ticks may have come in another tab, or on a fix from which the reader comes back.
  for (const moment of ['storage', 'pageshow'])
    addEventListener(moment, () => setTried(readTried(device)));
}

/** Says whether a reader has answered anything behind the lid. */
function hasMore(entries: FormValues): boolean {
  return Object.entries(entries).some(
    ([name, answer]: [string, string | readonly string[]]) =>
      !firstFields.includes(name) && answer.length > 0,
  );
}

/** Asks the browser, which answers without asking anybody else. */
async function describePhone(): Promise<string> {
  const { userAgentData } = navigator as Navigator & { userAgentData?: UserAgentData };
  const hints = await userAgentData
    ?.getHighEntropyValues(['model', 'platformVersion'])
    .catch(() => undefined);
  return describeDevice(navigator.userAgent, hints);
}

/**
 * Gives by how many minutes the reader's clock is ahead of UTC at a day and time; undefined where
 * one is missing.
 */
function offsetAt(date: string, time: string): number | undefined {
  const moment = new Date(`${date}T${time}`);
  return Number.isNaN(moment.getTime()) ? undefined : -moment.getTimezoneOffset();
}
