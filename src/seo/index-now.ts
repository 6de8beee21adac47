// IndexNow: tells the search engines that take part which pages changed. See
// https://www.indexnow.org/documentation
import { absolute, addressOf, isServed, withBase } from '#i18n/address.ts';
import { localeKeys } from '#i18n/locales.ts';
import type { Knowledge } from '#knowledge/index.ts';
import { site } from '#site.ts';

/** One engine hands a submission on to all the others. */
const endpoint = 'https://api.indexnow.org/indexnow';
/** The protocol takes so many addresses at once. */
const max = 10_000;

/** What an answer of the engine means, by its status. */
const answers: Record<number, string> = {
  200: 'received',
  202: 'received; the key file will be read next',
  400: 'refused: the form is wrong',
  403: 'refused: the key file does not hold the key. Publish the site with its key first',
  422: 'refused: the addresses are not on the host of the key file',
  429: 'refused: too many submissions. Wait and try again',
};

export interface Submission {
  host: string;
  key: string;
  keyLocation: string;
  urlList: string[];
}

/**
 * Takes a day written 2026-11-22; gives the addresses in every language of the pages that changed
 * on it or later.
 */
export function changedSince(knowledge: Knowledge, day: string): string[] {
  const paths = knowledge.pages.filter(({ updated }) => updated >= day).map(({ path }) => path);
  return (paths.length > 0 ? [...paths, 'changes'] : []).flatMap((path) =>
    localeKeys
      .filter((locale) => isServed(locale, path))
      .map((locale) => absolute(addressOf(locale, path))),
  );
}

/** Gives the address of the key file, which proves that the site is yours. */
export function keyAddress(key: string): string {
  return absolute(withBase(`/${key}.txt`));
}

/**
 * Takes the key and the changed addresses; gives what is sent, in parts that the protocol allows.
 */
export function submissionsOf(key: string, addresses: readonly string[]): Submission[] {
  const parts = Array.from({ length: Math.ceil(addresses.length / max) }, (_, at) =>
    addresses.slice(at * max, (at + 1) * max),
  );
  return parts.map((urlList) => ({
    host: new URL(site.origin).host,
    key,
    keyLocation: keyAddress(key),
    urlList,
  }));
}

/**
 * Sends one part; `send` is fetch. Gives what the answer means. Throws where the engine refuses,
 * with the reason.
 */
export async function submit(submission: Submission, send: typeof fetch): Promise<string> {
  const response = await send(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(submission),
  });
  const meaning = answers[response.status] ?? `answered with the status ${response.status}`;
  if (!response.ok) throw new Error(`IndexNow ${meaning}.`);
  return meaning;
}
