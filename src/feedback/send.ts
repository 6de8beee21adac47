// What is sent of an answer, and nothing else. The format stands in deploy/README.md; count.ts
// reads it from the logs.
import type { FeedbackAnswer } from '#i18n/feedback-question.ts';
import type { Locale } from '#i18n/locales.ts';

export interface Sent {
  /** Path of the page without its language, such as `fixes/get-the-code`. */
  page: string;
  answer: FeedbackAnswer;
  language: Locale;
}

/**
 * Takes an answer; gives the line that is sent, such as
 * `page=fixes/get-the-code&answer=no&language=zh`: page paths need no escapes.
 */
export const lineOf = ({ page, answer, language }: Sent): string =>
  `page=${page}&answer=${answer}&language=${language}`;

/** Takes the path that counts answers, and one answer; sends it. Rejects where it was not taken. */
export async function send(endpoint: string, sent: Sent): Promise<void> {
  const { status } = await fetch(`${endpoint}?${lineOf(sent)}`, {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'error',
  });
  // What the example of a receiver answers; a page that says 200 is something else, such as a
  // sign-in to Wi-Fi.
  if (status !== 204) throw new Error(`The answer was not taken: ${status}`);
}
