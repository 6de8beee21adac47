// What must hold in the lists at the top of the content folder: nothing stands twice, nothing is
// named that does not exist, no loose numbers.
import { localeKeys } from '#i18n/locales.ts';
import type { List, Lists } from '../read/drafts.ts';
import type { CheckContext } from './context.ts';
import { unlistedNumbers } from './text.ts';
import type { Fault } from '../faults.ts';
import { textsOf } from '../schemas/languages.ts';
import { phoneLikeNumbers } from '../prose/plain-text.ts';
import type { Contact } from '../schemas/data-files.ts';

/** Gives the faults of all lists. */
export function checkLists(lists: Lists, known: CheckContext): Fault[] {
  const { stages, sources, contacts, responseCodes, glossary } = lists;
  return [
    ...[stages, sources, contacts].flatMap((list) =>
      repeated<{ id: string }>(list, 'id', ({ id }) => id),
    ),
    ...repeated(sources, 'url', ({ id, url }) => url ?? id),
    ...repeated(responseCodes, 'code', ({ system, code }) => `${system} ${code}`),
    ...(['id', ...localeKeys] as const).flatMap((field) =>
      repeated(glossary, field, (term) => term[field]),
    ),
    ...at(
      stages,
      ({ id, page }) =>
        !known.paths.has(page) && {
          what: `the stage \`${id}\` names the page ${page}, which does not exist`,
          todo: 'Write the page, or correct its path.',
        },
    ),
    ...at(
      contacts,
      ({ id, source }) =>
        !known.sources.has(source) && {
          what: `the contact \`${id}\` names the source \`${source}\`, which does not exist`,
          todo: 'Add it to content/sources.yaml, or correct its id.',
        },
    ),
    ...at(
      responseCodes,
      ({ system, code, message }) =>
        message !== undefined &&
        !known.paths.has(`messages/${message}`) && {
          what: `sends ${system} ${code} to the message \`${message}\`, which does not exist`,
          todo: 'Correct its id.',
        },
    ),
    ...strangeNumbers(contacts, known),
    ...loose(stages, ({ name, stop }) => [name, stop].flatMap(textsOf), known),
    ...loose(
      responseCodes,
      ({ action, meaning }) => [action, ...(meaning ? [meaning] : [])].flatMap(textsOf),
      known,
    ),
    ...loose(glossary, (term) => [term, term.note].flatMap(textsOf), known),
  ];
}

function at<T>(
  { file, items, lineOf }: List<T>,
  faultOf: (item: T) => Pick<Fault, 'what' | 'todo'> | false,
): Fault[] {
  return items.flatMap((item, index) => {
    const fault = faultOf(item);
    return fault === false ? [] : [{ file, line: lineOf([index]), ...fault }];
  });
}

/** What a contact is for may name another contact by its number, and no other number. */
function strangeNumbers({ file, items, lineOf }: List<Contact>, known: CheckContext): Fault[] {
  return items.flatMap(({ name, purpose }, index) =>
    [name, purpose]
      .flatMap(textsOf)
      .flatMap((text) => phoneLikeNumbers(text, new Set()))
      .filter((number) => !known.numbers.has(number.replace(/\D/g, '')))
      .map((number) => ({
        file,
        line: lineOf([index]),
        what: `has “${number}”, which reads like a phone number and is no contact`,
        todo: 'Give it an entry of its own, with its source, or take it out.',
      })),
  );
}

function repeated<T>(list: List<T>, field: string, keyOf: (item: T) => string): Fault[] {
  const seen = new Set<string>();
  return at(list, (item) => {
    const key = keyOf(item);
    const isNew = !seen.has(key);
    seen.add(key);
    return !isNew && { what: `has the ${field} “${key}” twice`, todo: 'Keep one of them.' };
  });
}

function loose<T>(
  { file, items, lineOf }: List<T>,
  saidIn: (item: T) => string[],
  known: CheckContext,
): Fault[] {
  return items.flatMap((item, index) =>
    saidIn(item).flatMap((text) => unlistedNumbers(text, known, file, lineOf([index]))),
  );
}
