// What writers may put between the headings: known components, known ids, no loose numbers.
import type { Draft, DraftText } from '../read/drafts.ts';
import type { CheckContext } from './context.ts';
import type { Fault } from '../faults.ts';
import { idsIn } from '../read/blocks.ts';
import { phoneLikeNumbers, writtenAddresses } from '../prose/plain-text.ts';

/**
 * The components for writers, each with the attributes it must have; one with a question mark it
 * may have.
 */
export const writerComponents: Record<string, readonly string[]> = {
  Cite: ['id'],
  Contact: ['id', 'bare?'],
  Screen: ['lang'],
  Say: [],
  Callout: ['kind'],
  Result: [],
  CardDrawing: [],
  FirstHour: ['short?'],
  LinkJourney: [],
  TwoNumbers: [],
  CodeLinks: [],
  ResponseCodes: ['kind'],
  Contacts: ['kind'],
  Glossary: [],
  MessageList: [],
  More: ['title'],
  MistakeReport: [],
  Operator: [],
  SectionLinks: [],
  WalletChoices: [],
  WalletFacts: [],
  WalletCards: [],
  WalletLinking: [],
  WalletLinks: [],
  WalletMessages: [],
  WalletHelp: [],
};
const allowedValues: Record<string, readonly string[]> = {
  'Screen.lang': ['zh-CN', 'zh-Hant', 'en'],
  'Callout.kind': ['stop', 'wait', 'note'],
  'ResponseCodes.kind': ['short', 'wallet'],
  'Contacts.kind': ['phone', 'text', 'sender', 'complaint', 'bank', 'wallet', 'carrier', 'web'],
  'Contact.bare': ['bare'],
  'FirstHour.short': ['short'],
};

/** Gives the faults of the components in an article. */
export function checkComponents(
  { file, article }: DraftText,
  { data }: Draft,
  known: CheckContext,
): Fault[] {
  const faults: Fault[] = [];
  for (const { name, attributes, line } of article.components) {
    const expected = writerComponents[name];
    if (expected === undefined) {
      faults.push({
        file,
        line,
        what: `uses <${name}>, which is not a component for writers`,
        todo: `There are ${Object.keys(writerComponents).join(', ')}.`,
      });
      continue;
    }
    const isKnown = (attribute: string) =>
      expected.includes(attribute) || expected.includes(`${attribute}?`);
    if (
      !Object.keys(attributes).every(isKnown) ||
      !expected.every((attribute) => attribute.endsWith('?') || attribute in attributes)
    ) {
      faults.push({
        file,
        line,
        what: `gives <${name}> the wrong attributes`,
        todo:
          expected.length === 0
            ? 'It takes none.'
            : `It takes ${expected.filter((attribute) => !attribute.endsWith('?')).join(' and ')}.`,
      });
    }
    for (const [attribute, value] of Object.entries(attributes)) {
      const allowed = allowedValues[`${name}.${attribute}`];
      if (allowed && !allowed.includes(value))
        faults.push({
          file,
          line,
          what: `gives <${name}> the ${attribute} “${value}”`,
          todo: `It may be ${allowed.join(', ')}.`,
        });
    }
    const { id = '' } = attributes;
    for (const cited of name === 'Cite' ? idsIn(id) : []) {
      const source = known.claims.get(cited)?.source ?? cited;
      if (!known.sources.has(source))
        faults.push({
          file,
          line,
          what: `cites \`${cited}\`, which is neither a claim nor a source`,
          todo: 'Add it to content/claims.yaml or content/sources.yaml, or correct its id.',
        });
      else if (data && !data.sources.includes(source))
        faults.push({
          file,
          line,
          what: `cites the source \`${source}\`, which page.yaml does not list`,
          todo: 'Add it to `sources` in page.yaml.',
        });
    }
    if (name === 'Contact' && !known.contacts.has(id))
      faults.push({
        file,
        line,
        what: `names the contact \`${id}\`, which does not exist`,
        todo: 'Correct its id; numbers stand in content/contacts.yaml only.',
      });
  }
  const cited = new Set(
    article.blocks.flatMap(({ cites }) => cites.map((id) => known.claims.get(id)?.source ?? id)),
  );
  for (const id of data?.sources ?? []) {
    if (!cited.has(id)) {
      faults.push({
        file,
        what: `never cites \`${id}\`, which page.yaml lists`,
        todo: `Put <Cite id="${id}" /> behind what it supports, in both languages, or remove it from page.yaml.`,
      });
    }
  }
  return faults;
}

/** Gives the faults of an article's plain text and front matter. */
export function checkProse(
  { file, article, frontMatter }: DraftText,
  known: CheckContext,
): Fault[] {
  const head =
    frontMatter === undefined
      ? []
      : (['title', 'description'] as const).map((field) => ({
          value: frontMatter[field],
          line: article.lineOf([field]),
        }));
  const blocks = article.blocks.map(({ text, line }) => ({ value: text, line }));
  return [...head, ...blocks].flatMap(({ value, line }) =>
    unlistedNumbers(value, known, file, line),
  );
}

/**
 * Gives the faults of one plain text: phone numbers and web addresses that belong into
 * contacts.yaml.
 */
export function unlistedNumbers(
  value: string,
  known: CheckContext,
  file: string,
  line?: number,
): Fault[] {
  return [
    ...phoneLikeNumbers(value, known.numbers).map((number) => ({
      file,
      line,
      what: `has “${number}”, which reads like a phone number`,
      todo: 'Numbers to call stand in content/contacts.yaml; name one with <Contact id="…" />. One that stands on a screen belongs into <Screen>; one that is no number to call has its word before it: code 110, 第 101 行.',
    })),
    ...writtenAddresses(value).map((address) => ({
      file,
      line,
      what: `has the web address “${address}”`,
      todo: 'Cite a source with <Cite>, or name a contact with <Contact>; one that stands on a screen belongs into <Screen>. The name of a firm has a capital: Booking.com.',
    })),
  ];
}
