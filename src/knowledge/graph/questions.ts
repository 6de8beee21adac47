// Questions as people ask them: content/questions/<language>/<page>.txt, one a line, with the
// section that answers it behind a tab where there is one. First those that were thought up for the
// page, below a line of three hyphens those that were written before their page was chosen.
import { byLocale, isLocale, wholeLocales, type Locale } from '#i18n/locales.ts';
import { remember } from '#text/remember.ts';
import type { Fault } from '../faults.ts';
import type { Page } from './graph.ts';
import type { ContentFiles } from '../read/content-folder.ts';
import { questionFile } from '../read/draft-files.ts';

interface Question {
  text: string;
  /** Id of the section that answers it. */
  section?: string | undefined;
  /** Was written as people write, and only then given its page. */
  isPost: boolean;
}

/** Questions by page path and language. */
export type Questions = ReadonlyMap<string, Record<Locale, Question[]>>;

/**
 * A page of so few questions is found by few people; measured in `npm run search:quality
 * -- --curve`.
 */
export const minQuestions = 80;
const maxLength = 300;

/** A question without what does not change its sense: case, width, spaces and punctuation. */
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');

/** Stands between the questions that were thought up for a page and the posts. */
const divider = '---';

/** Takes the text of a file; gives its questions with their lines. */
const linesOf = remember((content) => {
  const lines = content.split(/\r?\n/).map((written) => written.trim());
  const divided = lines.indexOf(divider);
  return lines.flatMap((written, index) => {
    if (written === '' || index === divided) return [];
    const [text = '', section] = written.split('\t').map((part) => part.trim());
    const isPost = divided >= 0 && index > divided;
    return { line: index + 1, question: { text, section, isPost }, folded: fold(text) };
  });
});

const lineIn = (content: string, asked: string) =>
  linesOf(content).find(({ folded }) => folded === asked)?.line;

/**
 * Takes the content files, the pages, and the paths of those that could not be read; gives the
 * questions of each page and what is wrong with the files.
 */
export function readQuestions(
  files: ContentFiles,
  pages: readonly Pick<Page, 'path' | 'text'>[],
  unread: ReadonlySet<string> = new Set(),
): { questions: Questions; faults: Fault[] } {
  const faults: Fault[] = [];
  const questions = new Map<string, Record<Locale, Question[]>>();
  const byPath = new Map(pages.map((page) => [page.path, page]));
  /** The file in which a question stands, by language. */
  const homes = byLocale(() => new Map<string, string>());
  for (const [name, content] of files) {
    const [, locale = '', path = ''] = questionFile.exec(name) ?? [];
    if (locale === '') continue;
    const file = `content/${name}`;
    const page = byPath.get(path);
    if (unread.has(path)) continue;
    if (!isLocale(locale) || !page) {
      faults.push({
        file,
        what: 'belongs to no page',
        todo: 'Name it content/questions/<language>/<page path>.txt, or delete it.',
      });
      continue;
    }
    const list: Question[] = [];
    const sections = new Set(page.text[locale].sections.map(({ id }) => id));
    for (const { line, question, folded } of linesOf(content)) {
      const { text, section } = question;
      const fault = (what: string, todo: string) => faults.push({ file, line, what, todo });
      const home = homes[locale].get(folded);
      if (text.length > maxLength) fault(`is longer than ${maxLength} characters`, 'Shorten it.');
      else if (home !== undefined)
        fault(
          `asks what content/${home}:${lineIn(files.get(home)!, folded)} asks already`,
          'Leave it under the page that answers it better.',
        );
      else if (section !== undefined && !sections.has(section))
        fault(
          `names the section ${section}, which the page does not have`,
          `Name one of ${[...sections].join(', ')}.`,
        );
      else {
        homes[locale].set(folded, name);
        list.push(question);
      }
    }
    const entry = questions.get(path) ?? emptyLists();
    entry[locale] = list;
    questions.set(path, entry);
  }
  return { questions, faults };
}

/**
 * Takes the pages and their questions; gives a fault for each file that has too few. Answers about
 * single cards have their title only.
 */
export function checkQuestionCounts(
  pages: readonly Pick<Page, 'path' | 'kind'>[],
  questions: Questions,
): Fault[] {
  return pages.flatMap(({ path, kind }) =>
    (kind === 'answer' ? [] : wholeLocales).flatMap((locale) => {
      const count = questions.get(path)?.[locale].length ?? 0;
      return count >= minQuestions
        ? []
        : [
            {
              file: `content/questions/${locale}/${path}.txt`,
              what: `has ${count} questions, fewer than ${minQuestions}`,
              todo: 'Write more, as many different people would ask them.',
            },
          ];
    }),
  );
}

const emptyLists = () => byLocale((): Question[] => []);
