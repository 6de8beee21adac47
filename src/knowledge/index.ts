// The door to the content: reads it, checks it, and throws once with everything that is wrong.
import { resolve } from 'node:path';
import { locales } from '#i18n/locales.ts';
import { site } from '#site.ts';
import { buildKnowledge } from './build-knowledge.ts';
import { checkNeeded } from './check-needed.ts';
import { checkSettings } from './check-settings.ts';
import { ContentError, type Fault } from './faults.ts';
import type { Knowledge } from './graph.ts';
import { readContent } from './read-content.ts';
import { unpublishedIn, withoutUnpublished } from './unpublished.ts';

export { buildKnowledge } from './build-knowledge.ts';
export { readContent, type ContentFiles } from './read-content.ts';
export { withoutUnpublished } from './unpublished.ts';
export { areas, type Area, type PageKind } from './areas.ts';
export { ContentError, type Fault } from './faults.ts';
export { articlesOf, changesOf, hubsOf, isOverdue, messagesLeadingTo, messagesOf, neighboursOf, pageAt, sourcesOf, type Knowledge, type Message, type Page } from './graph.ts';
export type { CheckNode } from './guided-check.ts';
export type { Section } from './read-mdx.ts';
export type { Contact, Fixer, MessageData, ResponseCode, Retry, Source, Stage, Term, Wording } from './schemas.ts';

let cached: { knowledge: Knowledge; until: number } | undefined;

/**
 * Gives the content graph of the project. Throws a ContentError with all faults.
 * A build reads the folder once; a dev server looks again after a second, so that a writer sees the change.
 */
export function getKnowledge(): Knowledge {
  if (cached === undefined || Date.now() > cached.until) {
    const lifetime = process.env['NODE_ENV'] === 'production' ? Infinity : 1000;
    cached = { knowledge: loadKnowledge(resolve('content')), until: Date.now() + lifetime };
  }
  return cached.knowledge;
}

/** Takes the path of a content folder; gives its graph. A build leaves unpublished pages out, a preview shows them. Throws a ContentError with all faults, those of the settings included. */
export function loadKnowledge(folder: string): Knowledge {
  const { knowledge, faults } = readKnowledge(folder);
  if (faults.length > 0) throw new ContentError(faults);
  return knowledge;
}

/** Takes the path of a content folder; gives all faults, those of the settings included, and the graph as far as it can be read. */
export function readKnowledge(folder: string): { knowledge: Knowledge; faults: Fault[] } {
  const unread: Fault[] = [];
  const files = readContent(folder, unread);
  const { knowledge, faults } = buildKnowledge(isPreview() ? files : withoutUnpublished(files));
  return { knowledge, faults: [...checkSettings(site, locales), ...unread, ...faults, ...checkNeeded(knowledge)] };
}

/** Gives what this run leaves out: the folders and files of unpublished pages, below the content folder; none in a preview. */
export function leftOut(): string[] {
  return isPreview() ? [] : unpublishedIn(readContent(resolve('content')));
}

/** The development server shows unpublished pages; whatever else reads the content does not. */
const previewSwitch = 'KABANG_PREVIEW';
const isPreview = () => process.env[previewSwitch] === 'true';

/** Makes this process and those it starts show unpublished pages. */
export function showUnpublished(): void {
  process.env[previewSwitch] = 'true';
}
