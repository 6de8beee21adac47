// The first cell of a row names it, for those who hear a table; Markdown has no mark for that.
import { defineHastPlugin } from 'satteri';

/** Makes the first cell of each row below the head of a table its header. */
export const rowHeaders = defineHastPlugin({
  name: 'row-headers',
  element: {
    filter: ['tbody'],
    visit(node, context) {
      for (const row of node.children) {
        if (row.type !== 'element') continue;
        const first = row.children.find((cell) => cell.type === 'element');
        if (first === undefined || first.tagName !== 'td') continue;
        context.replaceNode(first, {
          ...first,
          tagName: 'th',
          properties: { ...first.properties, scope: 'row' },
        });
      }
    },
  },
});
