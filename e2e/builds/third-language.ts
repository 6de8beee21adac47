// A third language of which a few pages are there, added to a copy of the project as the recipe in
// .github/CONTRIBUTING.md says.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument, visit } from 'yaml';

export const third = {
  key: 'fr',
  tag: 'fr',
  name: 'Français',
  /** Pages that are there: two articles, the page of their area, and a message. */
  pages: ['fixes', 'fixes/get-the-code', 'fixes/update-app', 'messages/timed-out'],
  /** A message of which one text is there: its page counts as lacking. */
  begun: 'messages/issuer-declined',
  /** What every page says in the language itself. */
  skip: 'Aller au texte',
} as const;

/** Declares the language in a copy and writes its pages, in English words but for their titles. */
export function addThirdLanguage(copy: string): void {
  const change = (file: string, edit: (text: string) => string) => {
    const before = readFileSync(join(copy, file), 'utf8');
    const after = edit(before);
    if (after === before) throw new Error(`${file} is as it was.`);
    writeFileSync(join(copy, file), after);
  };
  change('src/i18n/locales.ts', (code) =>
    code.replace(
      '} as const satisfies Record<string, Language>',
      `  ${third.key}: { tag: '${third.tag}', name: '${third.name}', openGraph: 'fr_FR', dates: 'fr', direction: 'ltr', isSpaced: true, fallback: 'en' },\n$&`,
    ),
  );
  change('src/i18n/index.ts', (code) =>
    code.replace('  en,\n};', `  en,\n  ${third.key}: { skip: '${third.skip}' },\n};`),
  );
  for (const page of third.pages) {
    if (page.startsWith('messages/')) {
      change(`content/${page}.yaml`, (text) => translated(text, () => true));
      continue;
    }
    const [from, to] = ['en', third.key].map((key) => `content/${page}/${key}.mdx`);
    cpSync(join(copy, from!), join(copy, to!));
    change(to!, (text) => text.replace(/^title: /m, `title: ${third.tag} `));
  }
  change(`content/${third.begun}.yaml`, (text) => translated(text, (field) => field === 'title'));
}

/**
 * Adds the language to texts of a data file that stand in the others side by side, by the name of
 * their field.
 */
function translated(source: string, isWanted: (field: string) => boolean): string {
  const document = parseDocument(source);
  visit(document, {
    Pair(_, { key, value }) {
      const field = isScalar(key) ? String(key.value) : '';
      if (!isMap(value) || !value.has('en') || !isWanted(field)) return;
      const words = value.get('en', true);
      value.set(third.key, field === 'title' ? `${third.tag} ${String(value.get('en'))}` : words);
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Gives the files below a folder of a build, sorted. */
export const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
