// What /sections.json holds: the type, and the JSON Schema that is published beside it.
import { z } from 'zod';
import { byLocale } from '#i18n/locales.ts';
import { alphabet, codeLength } from './codes.ts';

const bothTexts = z.strictObject(byLocale(() => z.string()));
const bothAddresses = z.strictObject(byLocale(() => z.url()));
const code = z.string().regex(new RegExp(`^[${alphabet}]{${codeLength}}$`));

const section = z.strictObject({
  code: code.describe('The permanent code of the section or page.'),
  page: z
    .string()
    .describe(
      'The page for which the code was minted, without language, such as fixes/get-the-code.',
    ),
  id: z.string().nullable().describe('The section on that page; null for the page as a whole.'),
  status: z
    .enum(['live', 'moved', 'retired'])
    .describe(
      'live: it stands where it was minted. moved: the same content stands elsewhere now. retired: the content is gone; the nearest takes its readers.',
    ),
  to: code
    .nullable()
    .describe('The live code to which a moved or retired one leads now; null for a live one.'),
  changed: z.iso
    .date()
    .describe(
      "The day of the last change for readers: of the section's page, by its own change notes, since sections carry no day of their own; or the day on which the code was moved or retired.",
    ),
  meaning: z.iso
    .date()
    .nullable()
    .describe(
      'The day since which the section tells people to do something else than before; of a page, any of its sections. null where that never happened.',
    ),
  kind: z
    .string()
    .describe(
      'Kind of the page where the code leads now: message, fix, cause, guide, emergency, hub or single.',
    ),
  stage: z.string().nullable().describe('Stage of linking a card to which that page belongs.'),
  fixers: z
    .array(z.enum(['you', 'bank', 'wallet', 'wait']))
    .describe('Who can fix it, likeliest first; empty where the page names nobody.'),
  title: bothTexts.describe(
    'Heading of the section where the code leads now; the title of the page where id is null.',
  ),
  pageTitle: bothTexts.describe('Title of the page where the code leads now.'),
  answer: bothTexts
    .nullable()
    .describe(
      'What to send with the address, for a page, the steps of a fix and what to do about a message: the page in one sentence, and of a message whether to try again; null for every other section.',
    ),
  address: bothAddresses.describe('Full address where the code leads now.'),
  short: z
    .strictObject({ any: z.url(), ...byLocale(() => z.url()) })
    .describe(
      "Short addresses, which stay for ever and survive messengers that cut #. any: in the reader's own language.",
    ),
});

export const sectionList = z.strictObject({ $schema: z.url(), sections: z.array(section) });

/** One row of /sections.json. */
export type SectionRow = z.infer<typeof section>;

/** Gives the JSON Schema of /sections.json. */
export function sectionListSchema(address: string): object {
  return {
    ...z.toJSONSchema(sectionList),
    $id: address,
    title: 'Every permanent code of the site',
  };
}
