// The texts of pages in the browser: what results choose their sentence from, and what people ask of each page.
import { textFileOf } from '#text/page-text-file.ts';
import type { PageText } from '#text/page-text.ts';
import { featuresOf } from './features.ts';
import type { ModelPage } from './model/format.ts';
import { loadJson } from './open-index.ts';
import type { IndexLocation } from './pagefind.ts';
import { readSections, type Section } from './passage.ts';
import { normalise } from './text.ts';

/** A page as the results use it, made ready for many queries. */
export interface LoadedText {
  sections: Section[];
  /** The features of what people ask of it; none where the text is made of a kept page. */
  questions: ReadonlyMap<string, number>[];
}

/** Pages come back from query to query. */
const texts = new Map<string, Promise<LoadedText>>();

/** Takes the location of an index and a page; gives its text, or undefined where it cannot be loaded. */
export async function loadText({ bundle }: IndexLocation, { url, title }: ModelPage) {
  const address = new URL(bundle + textFileOf(url), self.location.href);
  let text = texts.get(address.href);
  if (!text) {
    text = loadJson<PageText & { questions?: string[] }>(address).then((loaded) => ({
      sections: readSections(loaded, title),
      questions: (loaded.questions ?? []).map((question) => featuresOf(normalise(question))),
    }));
    texts.set(address.href, text);
    text.catch(() => texts.delete(address.href));
  }
  return text.catch(() => undefined);
}
