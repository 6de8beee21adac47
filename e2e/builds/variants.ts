// Builds of the project that differ from dist/ in one thing each: made once, and shared by every
// test that needs one.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { copyProject, edit, project, run, sources } from './project-copy.ts';
import { addThirdLanguage } from './third-language.ts';

interface BuildVariant {
  environment?: Record<string, string>;
  /** Changes the copy before it is built; gives what is to be known of it. */
  prepare?(copy: string): unknown;
}

const subPath = { BASE_PATH: '/help', SITE_URL: 'https://bank.example' };
/** Every way on which readers can be heard. */
const heard = {
  FEEDBACK_ENDPOINT: '/feedback',
  SITE_MAIL: 'editors@bank.example',
  SITE_REPOSITORY: 'https://github.com/bank/help',
};

/** The draft of the variant `renamed`. */
export const draft = {
  path: 'fixes/charge-the-phone',
  zh: '先给手机充电',
  en: 'Charge the phone first',
};

/** Adds a draft to a copy, whole at once: an article of its own title that is like another one. */
export function addDraft(copy: string, { path, ...titles } = draft): void {
  const folder = join(copy, 'content', '.draft');
  cpSync(join(copy, 'content/fixes/update-app'), folder, { recursive: true });
  appendFileSync(join(folder, 'page.yaml'), 'draft: true\n');
  for (const locale of ['zh', 'en'] as const) {
    edit(join(folder, `${locale}.mdx`), (text) =>
      text
        .replace(/^title: .*$/m, `title: ${titles[locale]}`)
        .replace(/^description: (.{30,60}).*$/m, `description: ${titles[locale]}. $1`),
    );
  }
  renameSync(folder, join(copy, 'content', path));
}

/**
 * The page that has another name in the variant `renamed`, and the section of another page that is
 * retired in it.
 */
export const renamed = { from: 'fixes/get-the-code', to: 'fixes/receive-the-code' };
export const retired = { page: 'choose/kinds-of-wallet', from: 'tell-apart', to: 'crypto' };

/**
 * The picture that an article has in the variant `renamed`, a file of the project that is neither
 * small nor plain.
 */
export const picture = { name: 'sign.png', from: 'public/icon-512.png' };

/** Puts a picture into both languages of an article. */
function addPicture(copy: string, page: string): void {
  const folder = join(copy, 'content', page);
  cpSync(join(project, picture.from), join(folder, picture.name));
  for (const locale of ['zh', 'en'])
    appendFileSync(join(folder, `${locale}.mdx`), `\n![The sign](${picture.name})\n`);
}

/** Gives the text of an article without the section of an id. */
export const withoutSection = (text: string, id: string) =>
  text.replace(new RegExp(`## [^\\n]*\\{#${id}\\}[\\s\\S]*?(?=\\n## |$)`), '');

/**
 * Deletes a section that nothing links to from both languages of a page; questions that named it
 * are the page's.
 */
function deleteSection(copy: string, page: string, id: string): void {
  for (const locale of ['zh', 'en']) {
    edit(join(copy, 'content', page, `${locale}.mdx`), (text) => withoutSection(text, id));
    edit(join(copy, 'content/questions', locale, `${page}.txt`), (text) =>
      text.replaceAll(`\t${id}\n`, '\n'),
    );
  }
}

const variants = {
  'sub-path': { environment: { ...subPath, ...heard } },
  renamed: {
    async prepare(copy) {
      const { page, from, to } = retired;
      deleteSection(copy, page, from);
      addPicture(copy, renamed.from);
      for (const command of [
        ['retire', `${page}#${from}`, `${page}#${to}`],
        ['move', renamed.from, renamed.to],
      ]) {
        const { status, said } = await run(copy, 'permalinks', command);
        if (status !== 0) throw new Error(said);
      }
      addDraft(copy);
    },
  },
  // For `npm run test:all` alone: each is a whole build.
  again: {},
  'sub-path without the worker': { environment: { ...subPath, OFFLINE: 'false' } },
  'third language': { prepare: addThirdLanguage },
} satisfies Record<string, BuildVariant>;

export type VariantName = keyof typeof variants;

/** A built variant: the copy, its site, and what the build said. */
export interface BuiltVariant {
  copy: string;
  dist: string;
  said: string;
}

/** Everything that a variant is made from. */
function fingerprint(name: VariantName): string {
  const hash = createHash('sha256').update(name);
  const files = [...sources, 'package-lock.json']
    .flatMap((part) => {
      const path = join(project, part);
      return statSync(path).isFile()
        ? [path]
        : readdirSync(path, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name));
    })
    .sort();
  for (const file of [...files, import.meta.filename])
    hash.update(file.slice(project.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/**
 * Gives a variant, built if nobody has built it from this content yet; who comes while it is built
 * waits for it.
 * Throws what the build said where it failed.
 */
export async function builtVariant(name: VariantName): Promise<BuiltVariant> {
  const copy = join(project, '.builds', name.replaceAll(' ', '-'));
  const { mark, log, lock } = {
    mark: join(copy, '.made-from'),
    log: join(copy, '.said'),
    lock: `${copy}.lock`,
  };
  const made = fingerprint(name);
  const isThere = () => existsSync(mark) && readFileSync(mark, 'utf8') === made;
  const give = () => ({ copy, dist: join(copy, 'dist'), said: readFileSync(log, 'utf8') });
  mkdirSync(join(project, '.builds'), { recursive: true });
  for (;;) {
    if (isThere()) return give();
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (isLeft(lock)) rmSync(lock, { recursive: true, force: true });
      await wait(200);
    }
  }
  try {
    if (isThere()) return give();
    writeFileSync(join(lock, 'by'), String(process.pid));
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy);
    const variant: BuildVariant = variants[name];
    copyProject(copy);
    await variant.prepare?.(copy);
    const { status, said } = await run(copy, 'build', [], variant.environment);
    if (status !== 0) throw new Error(`The build “${name}” failed:\n${said}`);
    writeFileSync(log, said);
    writeFileSync(mark, made);
    return give();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Says whether who held a lock is gone. */
function isLeft(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(join(lock, 'by'), 'utf8')), 0);
    return false;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ESRCH') return true;
    // The name of the holder comes a moment after the lock.
    return code === 'ENOENT' && existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 10_000;
  }
}
