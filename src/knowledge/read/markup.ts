// Marks of writing that would be printed as they stand, or that the engine of Markdown reads
// otherwise than they were meant.
import type { Fault } from '../faults.ts';
import { plainText, type MdxNode } from './mdx-node.ts';

/** A fault of a text, and the number of lines before it in the text. */
type Remark = Pick<Fault, 'what' | 'todo'> & { down: number };

interface Leftover {
  pattern: RegExp;
  /** Takes what was found; says what it is. */
  what: (found: string) => string;
  todo: string;
}

const callout = 'Write <Callout kind="stop">…</Callout>, or kind="wait" or "note".';
const oneSpace = 'Put one ordinary space behind the mark; a wide or fixed one does not count.';

/** What is left in plain text when a mark was not understood. */
const leftovers: Leftover[] = [
  {
    pattern: /\*\*|__|(?<!\w)\*(?!\s)[^*\n]+\*|\*[^*\n]+(?<!\s)\*(?!\w)/,
    what: () => 'prints the marks of bold or emphasis as they stand',
    todo: 'Leave the punctuation outside: **加速**：, 《**规则**》. Beside Chinese letters a mark next to punctuation is not understood.',
  },
  {
    pattern: /^\s*:{3,}.*$/m,
    what: (found) => `prints “${found}”, a block of another Markdown`,
    todo: callout,
  },
  {
    pattern: /\[!\w+\]/,
    what: (found) => `prints “${found}”, an alert of another Markdown`,
    todo: callout,
  },
  {
    pattern: /\[\[[^\]\n]*\]\]/,
    what: (found) => `prints “${found}”`,
    todo: 'Remove it: a page lists its sections by itself, and links are written [words](/area/slug/).',
  },
  {
    pattern: /(?<![\w:/]):[a-z][a-z0-9_+-]+:(?![\w:/])/,
    what: (found) => `prints the emoji code “${found}”`,
    todo: 'Say it in words; what must not be missed stands in <Callout>.',
  },
  {
    pattern: /==[^=\n]+==/,
    what: (found) => `prints “${found}”`,
    todo: 'Write **bold**; there is no highlighting.',
  },
  {
    pattern: /\[[^\]\n]+\]\s*[（(][^）)\n]*[）)]|\[[^\]\n]+\]\[[^\]\n]*\]/,
    what: (found) => `prints “${found}”, which is no link`,
    todo: 'Write [words](/area/slug/) with half-width brackets and without a space between them.',
  },
  {
    pattern:
      /^#{2,6}(?=[^\s#]).*$|^#(?=[\p{Script=Han}\u00A0\u3000]).*$|^#{1,6}[\u00A0\u3000].*$/mu,
    what: (found) => `prints “${found}”, which was meant as a heading`,
    todo: oneSpace,
  },
  {
    pattern: /^(?:[-*+•]|\d{1,2}[.)])(?=[\p{Script=Han}“《「\u00A0\u3000]).*$|^\d{1,2}、.*$/mu,
    what: (found) => `prints “${found}”, which was meant as an item of a list`,
    todo: `Write “- ” or “1. ”. ${oneSpace}`,
  },
  {
    pattern: /｛#?[^｝\n]*｝/,
    what: (found) => `prints “${found}”`,
    todo: 'Write half-width braces: {#an-id}.',
  },
  {
    pattern: /^\s*[|｜].*[|｜]\s*$/m,
    what: (found) => `prints “${found.trim()}”, which was meant as a row of a table`,
    todo: 'Use the half-width |, and put a line |---|---| below the head of the table.',
  },
  {
    pattern: /`/,
    what: () => 'prints a backquote that has no partner',
    todo: 'Remove it, or close it; words on a screen stand in <Screen>.',
  },
];

/** Marks that mean something in an article and nothing in a data file or in front matter. */
const marksOfProse: Leftover[] = [
  {
    pattern: /<\/?[A-Za-z][^>\n]*>/,
    what: (found) => `prints the tag “${found}”`,
    todo: 'Write plain words: this text takes no marks.',
  },
  {
    pattern: /~~|^\s*#{1,6}\s/m,
    what: (found) => `prints “${found}”`,
    todo: 'Write plain words: this text takes no marks.',
  },
];

const unfinished =
  /\b(?:TODO|FIXME|TBD)\b|lorem ipsum|待(?:补充|补全|完善|填写|撰写)|(?:此处|这里)(?:待|需)补/i;

/**
 * Gives what is wrong with a text that is printed as it stands: a title, a description, a text of a
 * data file.
 */
export function plainTextRemarks(text: string): Remark[] {
  return remarks(text, [...marksOfProse, ...leftovers]);
}

function remarks(text: string, list: readonly Leftover[]): Remark[] {
  const found = list.flatMap(({ pattern, what, todo }): Remark[] => {
    const match = pattern.exec(text);
    return match === null
      ? []
      : [{ what: what(short(match[0])), todo, down: linesBefore(text, match.index) }];
  });
  const note = unfinished.exec(text);
  return note === null
    ? found
    : [
        ...found,
        {
          what: `says “${note[0]}”`,
          todo: 'Finish the text, or take it out.',
          down: linesBefore(text, note.index),
        },
      ];
}

const linesBefore = (text: string, index: number) => text.slice(0, index).split('\n').length - 1;

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/**
 * Takes the tree of an article and the number of lines before it; gives the faults of its marks.
 */
export function checkMarkup(tree: MdxNode, before: number): Omit<Fault, 'file'>[] {
  const faults: Omit<Fault, 'file'>[] = [];
  const at = (node: MdxNode, what: string, todo: string, down = 0) =>
    faults.push({ line: before + (node.position?.start.line ?? 1) + down, what, todo });
  const visit = (node: MdxNode, bold: boolean): void => {
    if (node.name === 'Screen' || node.type === 'inlineCode') return;
    if (node.type === 'text') {
      for (const { what, todo, down } of remarks(node.value ?? '', leftovers))
        at(node, what, todo, down);
      return;
    }
    if (node.type === 'delete')
      at(
        node,
        `strikes out “${short(plainText(node))}”`,
        'A range is written 1–3 or 1 到 3: two ~ in one paragraph strike out what is between them.',
      );
    if (node.type === 'strong' && bold)
      at(
        node,
        `has bold within bold at “${short(plainText(node))}”`,
        'Leave the punctuation outside: 《**规则**》, **加速**：.',
      );
    if (node.type === 'code')
      at(node, 'has a block of code', 'Say it in sentences; words on a screen stand in <Screen>.');
    if (node.type === 'table' && node.align?.some((side) => side !== null))
      at(
        node,
        'has a table with aligned columns',
        'Write |---|---| below its head, without colons.',
      );
    for (const child of node.children ?? []) visit(child, bold || node.type === 'strong');
  };
  visit(tree, false);
  return [...faults, ...emptyHeadings(tree, before)];
}

/** A heading with nothing under it: another of the same rank, or the end, follows at once. */
function emptyHeadings(tree: MdxNode, before: number): Omit<Fault, 'file'>[] {
  const blocks = tree.children ?? [];
  return blocks.flatMap((node, at) => {
    const next = blocks[at + 1];
    const isEmpty =
      node.type === 'heading' &&
      (next === undefined || (next.type === 'heading' && next.depth! <= node.depth!));
    return isEmpty
      ? [
          {
            line: before + (node.position?.start.line ?? 1),
            what: `has nothing under the heading “${plainText(node).trim()}”`,
            todo: 'Write the section, or remove its heading.',
          },
        ]
      : [];
  });
}
