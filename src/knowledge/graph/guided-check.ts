// The guided check: questions whose answers lead to a question, a message, or a page. A tree, so
// that every question has one trail.
import { unlistedNumbers } from '../check/text.ts';
import type { NodeDraft } from '../read/drafts.ts';
import type { CheckContext } from '../check/context.ts';
import type { Fault } from '../faults.ts';
import { textsOf } from '../schemas/languages.ts';
import type { NodeData } from '../schemas/data-files.ts';

/** A question of the guided check, with the way to it. */
export interface CheckNode extends NodeData {
  id: string;
  /**
   * Its address without the language: `check` for the first question, `check/<id>` for the others.
   */
  path: string;
  /** The answers given so far, first question first. */
  trail: { node: string; answer: number }[];
  /** Stages that those answers rule out. */
  ruledOut: string[];
}

/** The question that the check begins with. */
export const firstNode = 'start';
/** A reader gets from the first question to an outcome in at most this many taps. */
const maxTaps = 6;

/**
 * Takes the questions and the names of the wallets in reading order; gives them with the answers
 * that a question has for each wallet.
 */
export function withWalletAnswers(
  drafts: ReadonlyMap<string, NodeDraft>,
  wallets: readonly { id: string; names: NodeData['answers'][number]['text'] }[],
): Map<string, NodeDraft> {
  const added = wallets.map(({ id, names }) => ({ text: names, to: `wallets/${id}#messages` }));
  return new Map(
    [...drafts].map(([id, { data, lineOf }]): [string, NodeDraft] => {
      if (!data.wallets) return [id, { data, lineOf }];
      const writtenLine: NodeDraft['lineOf'] = ([name, at, ...rest]) =>
        name === 'answers' && typeof at === 'number'
          ? at < added.length
            ? lineOf(['wallets'])
            : lineOf([name, at - added.length, ...rest])
          : lineOf(at === undefined ? [name!] : [name!, at, ...rest]);
      return [id, { data: { ...data, answers: [...added, ...data.answers] }, lineOf: writtenLine }];
    }),
  );
}

/**
 * Gives the stages at which a stop that a page explains may lie: a message family's own, those of
 * its causes and of the fixes it sends to; a cause's or a fix's own.
 */
function stagesOf(path: string, known: CheckContext): Set<string> {
  const message = known.messages.find(({ id }) => path === `messages/${id}`)?.data;
  const pages =
    message === undefined
      ? [path]
      : [...message.causes, ...message.doNow.map(({ to }) => to.split('#')[0]!)];
  const own = pages.flatMap((page) => known.articles.get(page)?.data?.stage ?? []);
  return new Set([...(message?.stages ?? []), ...own]);
}

/**
 * Takes the questions by id; gives them with their trails, first question first, and the faults of
 * the tree.
 */
export function buildCheckTree(
  drafts: ReadonlyMap<string, NodeDraft>,
  known: CheckContext,
): { nodes: CheckNode[]; faults: Fault[] } {
  const nodes: CheckNode[] = [];
  const faults: Fault[] = [];
  const stages = new Set(known.stages.map((stage) => stage.id));
  const visit = (id: string, trail: CheckNode['trail'], ruledOut: string[]): void => {
    const file = `content/check/${id}.yaml`;
    const { data: node, lineOf } = drafts.get(id)!;
    if (nodes.some((seen) => seen.id === id)) {
      faults.push({
        file,
        what: trail.some((step) => step.node === id)
          ? 'is part of a circle'
          : 'is reached by two ways',
        todo: 'Let one answer of one question lead here; the trail must be clear.',
      });
      return;
    }
    if (trail.length >= maxTaps)
      faults.push({
        file,
        what: `is more than ${maxTaps} taps away from the first question`,
        todo: 'Shorten the way.',
      });
    nodes.push({
      ...node,
      id,
      path: id === firstNode ? 'check' : `check/${id}`,
      trail,
      ruledOut: [...new Set(ruledOut)],
    });
    node.answers.forEach((answer, at) => {
      for (const stage of answer.rulesOut ?? []) {
        if (!stages.has(stage))
          faults.push({
            file,
            line: lineOf(['answers', at, 'rulesOut']),
            what: `rules out the stage \`${stage}\`, which does not exist`,
            todo: `The stages are ${[...stages].join(', ')}.`,
          });
      }
      const next = /^check\/(.+)$/.exec(answer.to)?.[1];
      if (next !== undefined && drafts.has(next))
        visit(
          next,
          [...trail, { node: id, answer: at }],
          [...ruledOut, ...(answer.rulesOut ?? [])],
        );
      else if (
        !known.unread.has(answer.to) &&
        (next !== undefined || !known.paths.has(answer.to.split('#')[0]!))
      )
        faults.push({
          file,
          line: lineOf(['answers', at, 'to']),
          what: `has an answer to ${answer.to}, which does not exist`,
          todo: 'Lead to check/<node>, a message, or another page.',
        });
      else {
        const possible = stagesOf(answer.to, known);
        const wrong = new Set(
          [...ruledOut, ...(answer.rulesOut ?? [])].filter((stage) => possible.has(stage)),
        );
        for (const stage of wrong)
          faults.push({
            file,
            line: lineOf(['answers', at, 'to']),
            what: `leads to ${answer.to}, where the cause may still be at the stage \`${stage}\`, which the answers have ruled out`,
            todo: 'Take the stage out of `rulesOut` on the way there, or correct `stages` and `causes` of the page.',
          });
      }
    });
  };
  if (drafts.has(firstNode)) visit(firstNode, [], []);
  else if (drafts.size > 0 && !known.unread.has(`check/${firstNode}`))
    faults.push({
      file: `content/check/${firstNode}.yaml`,
      what: 'is missing: the check begins there',
      todo: 'Restore the file.',
    });
  const isBroken = [...known.unread].some((path) => path.startsWith('check/'));
  for (const [id, { data: node, lineOf }] of drafts) {
    const file = `content/check/${id}.yaml`;
    if (!isBroken && !nodes.some((seen) => seen.id === id))
      faults.push({
        file,
        what: 'is a question that no answer leads to',
        todo: 'Lead to it from another question, or remove it.',
      });
    const texts = [
      { text: node.question, field: ['question'] },
      { text: node.lead, field: ['lead'] },
      ...node.answers.map(({ text }, at) => ({ text, field: ['answers', at, 'text'] })),
    ];
    faults.push(
      ...texts.flatMap(({ text, field }) =>
        textsOf(text).flatMap((words) => unlistedNumbers(words, known, file, lineOf(field))),
      ),
    );
  }
  return { nodes, faults };
}
