// For tests: the graph of content files, built once for each set of them.
import { buildKnowledge } from './build-knowledge.ts';
import type { Knowledge } from './graph/graph.ts';
import type { ContentFiles } from './read/content-folder.ts';

const graphs = new WeakMap<ContentFiles, Knowledge>();

/**
 * Takes content files that are changed no more; gives their graph, faults or not. It is shared and
 * must not be changed.
 */
export function graphOf(files: ContentFiles): Knowledge {
  const graph = graphs.get(files) ?? buildKnowledge(files).knowledge;
  graphs.set(files, graph);
  return graph;
}
