// What no file of the content folder may hold, whatever its kind: characters that readers cannot
// see and programs stumble over.
import type { Fault } from '../faults.ts';

const unwanted: { pattern: RegExp; what: string; todo: string; stops?: true }[] = [
  {
    pattern: /^(?:<{7}|>{7}) .*$/m,
    what: 'has the marks of a merge conflict',
    todo: 'Keep the right lines of both sides, and remove those that begin with <<<<<<<, ======= and >>>>>>>.',
    stops: true,
  },
  {
    pattern: /^\uFEFF/,
    what: 'begins with a byte order mark',
    todo: 'Save it as UTF-8 without BOM.',
  },
  {
    pattern: /\uFFFD/,
    what: 'has a character that is not UTF-8',
    todo: 'Save it as UTF-8, and write the character again.',
  },
  {
    pattern: /\r(?!\n)/,
    what: 'has a line end of an old Macintosh',
    todo: 'Save it with Unix or Windows line ends.',
  },
  {
    // eslint-disable-next-line no-control-regex -- these are what it looks for
    pattern: /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F]/,
    what: 'has a control character',
    todo: 'Remove it; it usually comes along when text is copied.',
  },
  {
    pattern: /[\u202A-\u202E\u2066-\u2069]/,
    what: 'has a character that turns the direction of writing',
    todo: 'Remove it: what is read would differ from what is written.',
  },
  {
    pattern: /[\u200B\u2060]|(?<!^)\uFEFF/,
    what: 'has a space without width',
    todo: 'Remove it: search and copying would break at it.',
  },
];

/**
 * Takes a file's name and its text; gives a fault for each kind of unwanted character, at its
 * first place.
 */
export function checkCharacters(file: string, text: string): Fault[] {
  if (text.trim() === '') return [{ file, what: 'is empty', todo: 'Write it, or remove it.' }];
  return unwanted.flatMap(({ pattern, what, todo, stops }) => {
    // The list of codes is joined by its own command.
    if (stops && file.endsWith('/permalinks.json')) return [];
    const found = pattern.exec(text);
    return found === null
      ? []
      : [
          {
            file,
            line: text.slice(0, found.index).split(/\r\n?|\n/).length,
            what,
            todo,
            ...(stops && { stops }),
          },
        ];
  });
}
