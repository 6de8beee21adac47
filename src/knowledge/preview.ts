// What a preview shows of drafts: those that are whole as pages, those that are not as their own
// faults, and all other pages as ever.
import { buildKnowledge } from './build-knowledge.ts';
import { checkNeeded } from './graph/needed-pages.ts';
import type { Fault } from './faults.ts';
import type { Knowledge } from './graph/graph.ts';
import type { ContentFiles } from './read/content-folder.ts';
import { unpublishedIn } from './read/unpublished.ts';

export interface Preview {
  knowledge: Knowledge;
  /**
   * What is wrong with pages that are no drafts, and with the lists; what the site as a whole needs
   * is not looked at.
   */
  faults: Fault[];
  /** What is wrong with each draft that cannot be shown, by the path of its page. */
  unfinished: Map<string, Fault[]>;
}

/** Takes the content files, drafts and all; gives what a preview shows. */
export function buildPreview(files: ContentFiles): Preview {
  const unfinished = new Map<string, Fault[]>();
  const drafts = new Set(unpublishedIn(files));
  const build = (without: ReadonlySet<string>) => {
    const isLeft = (name: string) => [...without].some((draft) => isOf(draft, name));
    const built = buildKnowledge(
      new Map([...files].filter(([name]) => !isLeft(name))),
      new Map([...files].filter(([name]) => isLeft(name))),
      [...without].map(pathOf),
    );
    return { ...built, all: [...built.faults, ...checkNeeded(built.knowledge)] };
  };
  const left = new Set<string>();
  for (;;) {
    const { knowledge, faults, all } = build(left);
    const shown = [...drafts].filter((draft) => !left.has(draft));
    let found = byDraft(shown, all, (draft, { file }) => isOf(`content/${draft}`, file));
    if (found.size === 0 && all.length > 0 && shown.length > 0) {
      // A page has a fault because of a draft, such as a title that both have, where it has none
      // without drafts.
      const others = new Set(build(drafts).all.map(keyOf));
      const caused = all.filter((fault) => !others.has(keyOf(fault)));
      found = byDraft(shown, caused, (draft, { what }) => what.includes(pathOf(draft)));
      if (found.size === 0 && caused.length > 0) found = byDraft(shown, caused, () => true);
    }
    if (found.size === 0) return { knowledge, faults, unfinished };
    for (const [draft, own] of found) {
      left.add(draft);
      unfinished.set(pathOf(draft), own);
    }
  }
}

/** Takes drafts, faults and which belong together; gives the faults of each draft that has any. */
function byDraft(
  drafts: readonly string[],
  faults: readonly Fault[],
  isIts: (draft: string, fault: Fault) => boolean,
): Map<string, Fault[]> {
  return new Map(
    drafts
      .map((draft): [string, Fault[]] => [draft, faults.filter((fault) => isIts(draft, fault))])
      .filter(([, own]) => own.length > 0),
  );
}

/** Says whether a file is a draft's own: the draft itself, or one in its folder. */
const isOf = (draft: string, file: string) => file === draft || file.startsWith(`${draft}/`);
const pathOf = (draft: string) => draft.replace(/\.yaml$/, '');
const keyOf = ({ file, line, what }: Fault) => JSON.stringify([file, line, what]);
