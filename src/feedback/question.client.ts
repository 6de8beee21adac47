// Asks at the foot of a page whether it solved the reader's problem, and keeps the answer on the
// device. Loaded, and asked, when the reader comes near the foot.
import { questionTexts, type FeedbackAnswer } from '#i18n/feedback-question.ts';
import { openStore } from '#privacy/storage.ts';
import { button, make, own, status } from './elements.client.ts';
import {
  answerKeys,
  readAnswers,
  today,
  writeAnswer,
  type StoredAnswer,
} from './stored-feedback.ts';

const texts = questionTexts[own];
const start = import.meta.env.BASE_URL.replace(/\/*$/, `/${own}/`);
/** The page without its language, such as `fixes/get-the-code`. */
const page = location.pathname.slice(start.length).replace(/\/$/, '');

/** Takes what the page is written in; puts the question at its end. */
function ask(article: HTMLElement): void {
  const store = openStore(() => localStorage);
  let given: StoredAnswer | undefined = readAnswers(store).find((one) => one.page === page);
  const statusLine = status();
  const more = make('div', {});
  const buttons = answerKeys.map((answer) => button(texts.answers[answer], () => give(answer)));
  const question = make('span', { id: 'solved' }, texts.ask);
  const group = make(
    'div',
    { className: 'heard no-print' },
    // The answers stay side by side, below the question where there is no room beside it.
    make(
      'div',
      { className: 'heard-row' },
      question,
      make('span', { className: 'heard-row' }, ...buttons),
    ),
    statusLine,
    more,
  );
  group.setAttribute('role', 'group');
  group.setAttribute('aria-labelledby', question.id);

  function mark(): void {
    buttons.forEach((one, at) =>
      one.setAttribute('aria-pressed', String(given?.answer === answerKeys[at])),
    );
  }

  function give(answer: FeedbackAnswer): void {
    const isBack = given?.answer === answer;
    const wasSent = given?.isSent ? { isSent: true } : {};
    given = isBack ? undefined : { page, answer, day: today(), ...wasSent };
    const isKept = writeAnswer(store, page, given);
    mark();
    more.replaceChildren();
    statusLine.textContent = given ? (isKept ? texts.kept : texts.unkept) : texts.gone;
    if (given) offer(given);
  }

  /**
   * Offers what may follow an answer: to send it, where the site has a place for it, and to write
   * what was missing.
   */
  function offer(mine: StoredAnswer): void {
    const part = () => more.appendChild(make('div', {}));
    if (import.meta.env.PUBLIC_FEEDBACK !== '' && !mine.isSent) {
      const place = part();
      load(
        mine,
        import('./send.client.ts').then(
          ({ offerSending }) =>
            () =>
              offerSending(place, { page, answer: mine.answer, language: own }, () => {
                given = { ...mine, isSent: true };
                writeAnswer(store, page, given);
              }),
        ),
      );
    }
    if (mine.answer === 'yes') return;
    part().append(make('a', { href: `${start}report/` }, texts.help));
    const place = part();
    load(
      mine,
      import('./note.client.ts').then(
        ({ openNote }) =>
          () =>
            openNote(place, texts.answers[mine.answer]),
      ),
    );
  }

  /** Shows a part once it is loaded, unless the reader has answered otherwise meanwhile. */
  function load(mine: StoredAnswer, part: Promise<() => void>): void {
    part.then(
      (show) => given === mine && show(),
      () => given === mine && more.append(make('p', {}, texts.failed)),
    );
  }

  mark();
  article.append(group);
}

const article = document.querySelector<HTMLElement>('[data-asks]');
if (article) ask(article);
