// Command: makes drafts of a folder of Markdown files that somebody else wrote.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isLocale } from '#i18n/locales.ts';
import {
  areaKeys,
  buildPreview,
  encodingOf,
  getKnowledge,
  isArea,
  readContent,
} from '#knowledge/index.ts';
import { exit, readOptions, runCommand, UsageError } from '../command-line.ts';
import { planImport, type Existing, type ImportPlan } from './plan.ts';

const usage = `npm run content:import -- <folder> --area situations                makes drafts of its Markdown files
npm run content:import -- <folder> --area situations --locale zh    the language of files that do not name theirs
npm run content:import -- <folder> --area situations --dry-run      says what it would do
The areas are ${areaKeys.join(', ')}. Nothing is overwritten.
Ends with 0 where everything was taken as it stands, 1 where something was left out or is to be mended, 2 for bad usage.`;

/** No article comes near it. */
const maxBytes = 1_000_000;

function filesIn(folder: string, refused: ImportPlan['refused']): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).replaceAll('\\', '/');
    if (
      entry.isDirectory() ||
      name.split('/').some((part) => part.startsWith('.') || part === 'node_modules')
    )
      continue;
    if (!entry.isFile()) refused.push({ from: name, why: 'is a link or a device, not a file' });
    else if (statSync(path).size > maxBytes)
      refused.push({ from: name, why: 'is larger than 1 MB' });
    else found.set(name, readFileSync(path));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function existingIn(area: string): Existing {
  const knowledge = getKnowledge();
  const folders = [...readContent(resolve('content')).keys()].map((name) => dirname(name));
  return {
    paths: new Set([...knowledge.pages.map(({ path }) => path), ...folders]),
    sources: new Set(knowledge.sources.keys()),
    lastOrder: Math.max(
      0,
      ...knowledge.pages.flatMap((page) =>
        page.area === area && page.kind !== 'hub' ? [page.order] : [],
      ),
    ),
  };
}

/**
 * Takes the content folder and the files of new pages by their names in it. Each page's folder
 * appears whole: a watcher, such as the development server's, can miss files that are written into
 * a folder it has just seen. Throws where a folder was made and filled since the plan, and leaves
 * it as it is.
 */
function writeDrafts(content: string, files: ReadonlyMap<string, string>): void {
  const unfinished = mkdtempSync(join(content, '.import-'));
  try {
    for (const [name, text] of files) {
      const file = join(unfinished, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { encoding: encodingOf(name) });
    }
    for (const folder of new Set([...files.keys()].map((name) => dirname(name))))
      renameSync(join(unfinished, folder), join(content, folder));
  } finally {
    rmSync(unfinished, { recursive: true });
  }
}

/**
 * Takes the words behind the command; prints what it finds, and sets the exit code: 0, 1 or 2, as
 * the usage says.
 */
export const importFolder = (words: string[]) =>
  runCommand(usage, words, (args) => {
    const { values, positionals } = readOptions({
      args,
      allowPositionals: true,
      options: {
        area: { type: 'string' },
        locale: { type: 'string' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(usage);
      return exit.nothingToDo;
    }
    const [folder, ...others] = positionals;
    const { area, locale } = values;
    if (folder === undefined || others.length > 0) throw new UsageError('Name one folder.');
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new UsageError(`There is no folder ${folder}`);
    if (area === undefined || !isArea(area))
      throw new UsageError(area === undefined ? '--area is missing' : `--area ${area} is no area`);
    if (locale !== undefined && !isLocale(locale))
      throw new UsageError(`--locale ${locale} is no language of the site`);
    const refused: ImportPlan['refused'] = [];
    const found = filesIn(folder, refused);
    const today = new Date().toISOString().slice(0, 10);
    const plan = planImport(found, { area, locale, today }, existingIn(area));
    refused.push(...plan.refused);
    if (!values['dry-run']) writeDrafts(resolve('content'), plan.files);
    const { unfinished } = buildPreview(
      new Map([...readContent(resolve('content')), ...plan.files]),
    );
    print(plan, refused, unfinished, values['dry-run'] === true);
    const isClean = refused.length === 0 && plan.taken.every(({ notes }) => notes.length === 0);
    return isClean && unfinished.size === 0 ? exit.nothingToDo : exit.toDo;
  });

function print(
  plan: ImportPlan,
  refused: ImportPlan['refused'],
  unfinished: ReturnType<typeof buildPreview>['unfinished'],
  isDry: boolean,
): void {
  for (const { from, to, notes } of plan.taken) {
    console.log(`${from} → content/${to}`);
    for (const { line, what } of notes)
      console.log(`    ${line === undefined ? '' : `line ${line} `}${what}`);
  }
  if (refused.length > 0) console.log(`\nNot taken:`);
  for (const { from, why } of refused) console.log(`    ${from} ${why}`);
  const paths = new Set([...plan.files.keys()].map((name) => dirname(name)));
  const open = [...unfinished].filter(([path]) => paths.has(path));
  if (open.length > 0) console.log('\nBefore the preview can show them:');
  for (const [path, faults] of open) {
    console.log(`  ${path}`);
    for (const { file, line, what } of faults)
      console.log(`    ${file}${line === undefined ? '' : `:${line}`} ${what}`);
  }
  const count = `${paths.size} draft${paths.size === 1 ? '' : 's'}`;
  console.log(
    `\n${isDry ? `Would write ${count}.` : `Wrote ${count}. npm run dev shows them; content:check and a build leave them out.`}`,
  );
}

if (import.meta.main) await importFolder(process.argv.slice(2));
