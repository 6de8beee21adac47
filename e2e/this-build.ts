// Before the first browser test: the server that is tested must serve the build that stands in
// dist/, and no other.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { dist } from './site.ts';

/**
 * Files that differ between any two builds with different pages, scripts or index: the worker names
 * every kit by its content.
 */
const telling = ['sw.js', 'sitemap-0.xml', 'sections.json', 'zh/index.html', 'en/index.html'];

/**
 * Takes the configuration of a run; throws where a server answers with another build than that
 * of dist/.
 */
export default async function checkBuild({ projects }: FullConfig): Promise<void> {
  for (const origin of new Set(projects.map(({ use }) => use.baseURL!))) {
    for (const file of telling) {
      const response = await fetch(`${origin}/${file.replace(/index\.html$/, '')}`);
      const served = Buffer.from(await response.arrayBuffer());
      if (!served.equals(readFileSync(join(dist, file))))
        throw new Error(`${origin}/${file} is not the file of dist/: another build is served.`);
    }
  }
}
