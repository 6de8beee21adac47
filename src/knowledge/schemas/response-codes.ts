// response-codes.yaml: what a code usually means, system by system, and the addresses of codes.
import { z } from 'zod';
import { fallbackLocale } from '#i18n/locales.ts';
import { eachText, distinct, identifier, text } from './fields.ts';

/** Systems whose codes have two characters; the codes of wallets have forms of their own. */
const shortSystems = ['iso', 'unionpay'] as const;
const isShort = (system: string) => (shortSystems as readonly string[]).includes(system);

export const responseCodes = z.array(
  z
    .strictObject({
      /**
       * iso: of a card network; unionpay: of UnionPay's online gateway; google, alipay: of that
       * wallet; family: all codes of one form, such as RISK_….
       */
      system: z.enum([...shortSystems, 'google', 'alipay', 'family']),
      code: text,
      /**
       * The words that come with the code, exactly: of Visa, Mastercard and others, and
       * of UnionPay.
       */
      words: z
        .strictObject({ networks: text.optional(), unionpay: text.optional() })
        .refine((words) => Object.keys(words).length > 0, 'is empty')
        .optional(),
      /** What it means, where no words are documented. */
      meaning: eachText.optional(),
      /** What the cardholder does. */
      action: eachText,
      /** Who can fix it, likeliest first. */
      fixer: distinct(z.enum(['you', 'bank', 'wallet', 'wait'])).min(1, 'is empty'),
      /** Whether to try again: after what `action` says, or not at all. */
      retry: z.enum(['after', 'stop']),
      /** The message family that says more, and what to say on the phone. */
      message: identifier.optional(),
      /** Ids of claims.yaml: what `action` states in numbers. */
      claims: distinct(identifier).optional(),
    })
    .refine(({ system, code }) => !isShort(system) || /^[0-9A-Z]{2}$/.test(code), {
      path: ['code'],
      error: 'is not a code of two characters',
    })
    .refine(({ words, meaning }) => (words === undefined) !== (meaning === undefined), {
      path: ['words'],
      error: 'or `meaning` says what a code means: one of them, not both',
    }),
);

export type ResponseCode = z.infer<typeof responseCodes>[number];

/** Says whether a code has two characters, so that systems may share it. */
export const isShortCode = ({ system }: Pick<ResponseCode, 'system'>): boolean => isShort(system);

/** Gives a code as it stands in an address: `57`, `or-ccseh-22`; `risk` for the family RISK_…. */
const inAddress = (code: string) =>
  code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Gives the id of a code in one system, such as `iso-57`. */
export const rowId = ({ system, code }: Pick<ResponseCode, 'system' | 'code'>) =>
  `${system}-${inAddress(code)}`;

/** Gives the id under which a code is found in whatever system, such as `code-57`. */
export const codeId = ({ code }: Pick<ResponseCode, 'code'>) => `code-${inAddress(code)}`;

/**
 * Takes codes; gives them by number, so that the systems which share one stand together; wallets'
 * codes keep their order.
 */
export function inOrderOfCode(codes: readonly ResponseCode[]): ResponseCode[] {
  return codes.toSorted((a, b) =>
    isShort(a.system) && isShort(b.system) ? a.code.localeCompare(b.code, fallbackLocale) : 0,
  );
}

/** Gives the ids of rows that prose may link to, by the page of their table. */
export function rowsOfTables({
  responseCodes: codes,
  glossary,
}: Record<'responseCodes', { items: readonly ResponseCode[] }> &
  Record<'glossary', { items: readonly { id: string }[] }>): Map<string, Set<string>> {
  return new Map([
    ['messages/response-codes', new Set(codes.items.flatMap((row) => [rowId(row), codeId(row)]))],
    ['glossary', new Set(glossary.items.map(({ id }) => `term-${id}`))],
  ]);
}
