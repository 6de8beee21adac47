// Command: prints every fault in the content, or says that there is none.
import { ContentError, getKnowledge, readProject } from './index.ts';

try {
  const { pages } = getKnowledge();
  console.log(`The content is sound: ${pages.length} pages in both languages.`);
  for (const path of readProject().leftOut)
    console.log(`Left out as a draft: content/${path} (npm run dev shows it and its faults)`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
