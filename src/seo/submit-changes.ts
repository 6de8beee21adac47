// Command: tells search engines by IndexNow which pages changed since a day. With --dry-run it only
// prints them.
import { parseArgs } from 'node:util';
import { getKnowledge } from '#knowledge/index.ts';
import { site } from '#site.ts';
import { changedSince, keyAddress, submissionsOf, submit } from './index-now.ts';

const usage = 'Say since when: npm run indexnow -- --since 2026-11-22 [--dry-run]';

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { since: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.since ?? '')) throw new Error(usage);
  const changed = changedSince(getKnowledge(), values.since!);
  console.log(
    changed.length === 0
      ? `No page changed since ${values.since}.`
      : `${changed.length} addresses changed since ${values.since}:\n${changed.join('\n')}`,
  );
  if (values['dry-run'] || changed.length === 0) return;
  if (site.indexNowKey === '')
    throw new Error(
      'IndexNow is off: indexNowKey in src/site.ts is empty. Put a key of 8 to 128 letters, digits or hyphens there and publish the site.',
    );
  for (const submission of submissionsOf(site.indexNowKey, changed))
    console.log(
      `${submission.urlList.length} addresses with the key at ${keyAddress(site.indexNowKey)}: ${await submit(submission, fetch)}.`,
    );
}

try {
  await run();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
