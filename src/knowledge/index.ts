// The door to the content: reads it, checks it, and throws once with everything that is wrong.
import { resolve } from 'node:path';
import { setMissingPages } from '#i18n/address.ts';
import { locales } from '#i18n/locales.ts';
import { site } from '#site.ts';
import { buildKnowledge } from './build-knowledge.ts';
import { checkNeeded } from './graph/needed-pages.ts';
import { checkSettings } from './check/settings.ts';
import { ContentError, type Fault } from './faults.ts';
import type { Knowledge } from './graph/graph.ts';
import { buildPreview } from './preview.ts';
import { readContent } from './read/content-folder.ts';
import { memoizePerBuild } from './read/once.ts';
import { onlyUnpublished, unpublishedIn, withoutUnpublished } from './read/unpublished.ts';

export { buildKnowledge } from './build-knowledge.ts';
export { originWarning } from './check/address.ts';
export { readContent, type ContentFiles } from './read/content-folder.ts';
export { onlyUnpublished, withoutUnpublished } from './read/unpublished.ts';
export { sectionIdLength } from './check/article.ts';
export { buildPreview } from './preview.ts';
export { parseYaml } from './read/parse-yaml.ts';
export { displayWidth } from './prose/plain-text.ts';
export { writerComponents } from './check/text.ts';
export { readLink } from './read/links.ts';
export { areaKeys, isArea, type Area, type MessageSection } from './schemas/areas.ts';
export { darkName, encodingOf, imageFile, pictureFaults } from './read/pictures.ts';
export { printLineFile, readLineFile } from './read/line-file.ts';
export { clearBuildCache, memoizePerBuild } from './read/once.ts';
export { ContentError, formatFault, type Fault } from './faults.ts';
export {
  answersOf,
  articlesOf,
  changesOf,
  claimsNamed,
  fileOf,
  hubsOf,
  isOverdue,
  meaningChanged,
  messagesLeadingTo,
  messagesOf,
  neighboursOf,
  pageAt,
  reviewOf,
  sourcesOf,
  walletId,
  walletsOf,
} from './graph/lookups.ts';
export type { Answer, Knowledge, Message, Page, Wallet } from './graph/graph.ts';
export { expiryOf, firstExpiry, monthsFresh, type Claim } from './schemas/claims.ts';
export { checkQuestionCounts, minQuestions, type Questions } from './graph/questions.ts';
export { day as dayText } from './schemas/fields.ts';
export { quantitiesIn } from './prose/quantities.ts';
export { coverageLines } from './graph/partial-languages.ts';
/** The licence of the texts; LICENSE says the same. */
export const textLicense = 'https://creativecommons.org/licenses/by/4.0/';
export { exceptionsOf } from './cards/choices.ts';
export { cardName, issuerName, placeName, situationOf, spokenCard } from './cards/labels.ts';
export { otherAnswer } from './cards/finder.ts';
export { pathOfRow } from './schemas/cards.ts';
export { cardKinds, devices, documents, networks, places } from './schemas/card-values.ts';
export type { CardRow } from './schemas/cards.ts';
export type { WalletFact } from './schemas/wallets.ts';
export { codeId, inOrderOfCode, isShortCode, rowId } from './schemas/response-codes.ts';
export { idsIn } from './read/blocks.ts';
export type { ArticleSection } from './read/article.ts';
export { walletNotesOn } from './graph/wallet-notes.ts';
export { commonMessages } from './graph/common-messages.ts';
export type {
  Contact,
  Fixer,
  MessageData,
  ResponseCode,
  Retry,
  Source,
  Stage,
  Wording,
} from './schemas/data-files.ts';

/** Gives the content graph of the project. Throws a ContentError with all faults. */
export function getKnowledge(): Knowledge {
  return soundKnowledge(readProject());
}

/** Gives what was read of the project's content, faults and all; a build reads it once. */
export function readProject(): ReadContent {
  const read = memoizePerBuild('content', () => readKnowledge(resolve('content')));
  setMissingPages(new Map([...read.knowledge.partial].map(([key, { lacking }]) => [key, lacking])));
  return read;
}

/**
 * Takes the path of a content folder; gives its graph. A build leaves unpublished pages out, a
 * preview shows them. Throws a ContentError with all faults, those of the settings included.
 */
export function loadKnowledge(folder: string): Knowledge {
  return soundKnowledge(readKnowledge(folder));
}

function soundKnowledge({ knowledge, faults }: ReadContent): Knowledge {
  if (faults.length > 0) throw new ContentError(faults);
  return knowledge;
}

export interface ReadContent {
  knowledge: Knowledge;
  faults: Fault[];
  /** In a preview, what is wrong with each draft that cannot be shown, by the path of its page. */
  unfinished: ReadonlyMap<string, Fault[]>;
  /**
   * The folders and files of unpublished pages that were left out, below the content folder; none
   * in a preview.
   */
  leftOut: string[];
}

/**
 * Takes the path of a content folder; gives all faults, those of the settings included, and the
 * graph as far as it can be read.
 */
export function readKnowledge(folder: string): ReadContent {
  const unread: Fault[] = [];
  const files = readContent(folder, unread);
  const { knowledge, faults, unfinished } = isPreview()
    ? buildPreview(files)
    : {
        ...buildKnowledge(withoutUnpublished(files), onlyUnpublished(files)),
        unfinished: new Map<string, Fault[]>(),
      };
  return {
    knowledge,
    faults: [...checkSettings(site, locales), ...unread, ...faults, ...checkNeeded(knowledge)],
    unfinished,
    leftOut: isPreview() ? [] : unpublishedIn(files),
  };
}

/** The development server shows unpublished pages; whatever else reads the content does not. */
const previewSwitch = 'KABANG_PREVIEW';
const isPreview = () => process.env[previewSwitch] === 'true';

/** Makes this process and those it starts show unpublished pages. */
export function showUnpublished(): void {
  process.env[previewSwitch] = 'true';
}
