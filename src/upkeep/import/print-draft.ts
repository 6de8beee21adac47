// Writes the files of an imported article.
import { stringify } from 'yaml';
import type { Area } from '#knowledge/index.ts';
import { printBody } from './print-body.ts';
import type { Body } from './headings.ts';

/**
 * Before anything: no fact of an imported text was checked, and the report for editors says so if
 * it is published like this.
 */
const neverChecked = { checked: '2000-01-01', review: '2000-01-02' };

/** Gives page.yaml of a draft. */
export function printPage({
  order,
  area,
  today,
  sources,
}: {
  order: number;
  area: Area;
  today: string;
  sources: string[];
}): string {
  return `# Imported. Set \`checked\` and \`review\` once every fact was compared with its source; then add what the preview misses.
draft: true
order: ${order}
checked: ${neverChecked.checked}
review: ${neverChecked.review}
sources: [${sources.join(', ')}]
related: [${area}]
changes:
  - { date: ${today}, note: { zh: 首次发布, en: First published } }
`;
}

/** Gives the text of a draft in one language. */
export function printArticle({
  title,
  description,
  aliases,
  body,
  ids,
}: {
  title: string;
  description: string;
  aliases: string[];
  body: Body;
  ids: string[];
}): string {
  return `---\n${stringify({ title, description, aliases }, { lineWidth: 0 })}---\n\n${printBody(body, ids)}`;
}
