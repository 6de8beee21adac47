// Loads /sections.json from the site itself; nothing else is ever asked of a server but the
// search index.
import { readSections, type SectionRow, type Sections } from './sections.ts';

/**
 * Takes the base path; gives the sections. Asks whether the file is still the same, and without a
 * network takes the kept one. Rejects where there is none.
 */
export async function loadSections(base: string): Promise<Sections> {
  const address = `${base}sections.json`;
  const response = await fetch(address, { cache: 'no-cache' }).catch(() =>
    fetch(address, { cache: 'force-cache' }),
  );
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const { sections } = (await response.json()) as { sections: SectionRow[] };
  return readSections(sections);
}
