// Command: prints every fault in the content, or says that there is none.
import { namesOfWhole } from '#i18n/locales.ts';
import { ContentError, coverageLines, getKnowledge, readProject } from './index.ts';

try {
  const { pages, partial } = getKnowledge();
  console.log(`The content is sound: ${pages.length} pages in ${namesOfWhole}.`);
  for (const [locale, state] of partial)
    console.log(coverageLines(locale, state, pages).join('\n'));
  if (partial.size > 0) console.log('npm run content:status names each page that is missing.');
  for (const path of readProject().leftOut)
    console.log(`Left out as a draft: content/${path} (npm run dev shows it and its faults)`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
