// A style sheet in the parts of which a page keeps some and leaves others.
import { parse, type AtRule, type ChildNode, type Root } from 'postcss';
import readSelectors, { type Node, type Selector as SelectorNode } from 'postcss-selector-parser';

/**
 * A part of a style sheet: a rule with its declarations, a group of rules, or something that is
 * kept as it is.
 */
export type StyleNode =
  | { kind: 'rule'; selectors: Selector[]; declarations: Declaration[] }
  | { kind: 'group'; prelude: string; parts: StyleNode[] }
  /** `name` is that of a registered property or of an animation. */
  | { kind: 'property' | 'animation' | 'other'; name: string; text: string };

/**
 * What must be on a page for a selector to match: all of these words, and of each list one
 * alternative.
 */
export interface Selector {
  text: string;
  words: string[];
  choices: Selector[][];
}

interface Declaration {
  property: string;
  text: string;
}

export type Styles = readonly StyleNode[];

const kinds: Record<string, 'property' | 'animation'> = {
  property: 'property',
  keyframes: 'animation',
};

/**
 * Takes a style sheet without nesting, as the build writes it; gives its parts. Throws where it is
 * no CSS.
 */
export function parseStyles(css: string): Styles {
  const sheet = parse(css);
  writeOutConstants(sheet);
  return partsOf(sheet.nodes);
}

/**
 * Puts the initial value of each registered property that no rule sets in the place of its readers.
 */
function writeOutConstants(sheet: Root): void {
  const constants = new Map<string, string>();
  sheet.walkAtRules('property', (rule) =>
    rule.walkDecls('initial-value', ({ value }) => void constants.set(rule.params, value)),
  );
  sheet.walkDecls(/^--/, (declaration) => {
    if (!isFallback(declaration)) constants.delete(declaration.prop);
  });
  const written = (text: string) =>
    text.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => constants.get(name) ?? whole);
  sheet.walkDecls((declaration) => void (declaration.value = written(declaration.value)));
}

/**
 * Says whether a node stands in the layer in which browsers that cannot register a property are
 * given its initial value.
 */
function isFallback({ parent }: Pick<ChildNode, 'parent'>): boolean {
  if (parent === undefined || parent.type === 'root' || parent.type === 'document') return false;
  const { name, params } = parent as AtRule;
  return (name === 'layer' && params === 'properties') || isFallback(parent as AtRule);
}

function partsOf(nodes: readonly ChildNode[]): StyleNode[] {
  return nodes.flatMap((node): StyleNode[] => {
    if (node.type === 'rule') {
      const declarations = node.nodes.flatMap((inner) =>
        inner.type === 'decl' ? [{ property: inner.prop, text: String(inner) }] : [],
      );
      return [{ kind: 'rule', selectors: node.selectors.map(selectorOf), declarations }];
    }
    if (node.type !== 'atrule') return [];
    const { name, params, nodes: inner } = node;
    if (inner === undefined) return [{ kind: 'other', name: '', text: `${node.toString()};` }];
    if (/^(?:media|supports|layer|container)$/.test(name)) {
      const prelude = `@${name}${node.raws.afterName ?? ' '}${params}`.trim();
      return [{ kind: 'group', prelude, parts: partsOf(inner) }];
    }
    return [{ kind: kinds[name] ?? 'other', name: params, text: String(node) }];
  });
}

const selectorOf = (text: string): Selector =>
  wordsOf(readSelectors().astSync(text).nodes[0]!, text);

function wordsOf(selector: SelectorNode, text = String(selector).trim()): Selector {
  const found: Selector = { text, words: [], choices: [] };
  selector.each((node: Node) => {
    if (node.type === 'tag') found.words.push(node.value.toLowerCase());
    if (node.type === 'class') found.words.push(`.${node.value}`);
    if (node.type === 'attribute' && node.attribute.startsWith('data-astro-cid-'))
      found.words.push(node.attribute);
    if (node.type === 'pseudo' && [':is', ':where', ':has'].includes(node.value))
      found.choices.push(node.nodes.map((choice) => wordsOf(choice)));
  });
  return found;
}
