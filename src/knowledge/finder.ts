// The finder: which wallet, which card, which person. Its steps come from the rows, so it asks only what changes the answer.
import type { Locale } from '#i18n/locales.ts';
import { cardName, situationOf } from './card-labels.ts';
import type { CardRow } from './wallet-schemas.ts';

/** Last part of the address of the answer for whoever finds no choice: of a wallet, and of the finder. */
export const otherAnswer = 'other';

/** A choice of a step: what it says, and the page to which it leads. */
export interface Choice {
  label: Record<Locale, string>;
  path: string;
}

/** A page of the finder that is no row: its second or third step, or the answer for what no row speaks of. */
export interface FinderStep {
  /** Such as `cards/alipay`, `cards/alipay/visa-elsewhere` or `cards/alipay/other`. */
  path: string;
  kind: 'card' | 'situation' | 'other';
  /** Id of the wallet; undefined where it is another. */
  wallet: string | undefined;
  /** The card that was chosen before. */
  card: Record<Locale, string> | undefined;
  choices: readonly Choice[];
}

/** Gives the page path of a row. */
export const pathOfRow = ({ id }: Pick<CardRow, 'id'>) => `cards/${id}`;

/** Takes the ids of the wallets in order and all rows; gives every step of the finder but its first, which is the page of the area. */
export function growFinder(wallets: readonly string[], rows: readonly CardRow[]): FinderStep[] {
  const steps = wallets.flatMap((wallet): FinderStep[] => {
    const groups = [
      ...Map.groupBy(
        rows.filter((row) => row.wallet === wallet),
        cardKey,
      ).values(),
    ];
    const path = `cards/${wallet}`;
    const situations = groups.filter(isDivided).map((group): FinderStep => {
      const card = both((locale) => cardName(group[0]!, locale));
      return {
        path: `${path}/${cardKey(group[0]!)}`,
        kind: 'situation',
        wallet,
        card,
        choices: group.map((row) => ({
          label: both((locale) => situationOf(row, locale) ?? ''),
          path: pathOfRow(row),
        })),
      };
    });
    return [
      {
        path,
        kind: 'card',
        wallet,
        card: undefined,
        choices: groups.map((group) => ({
          label: both((locale) => cardName(group[0]!, locale)),
          path: isDivided(group) ? `${path}/${cardKey(group[0]!)}` : pathOfRow(group[0]!),
        })),
      },
      ...situations,
      otherStep(`${path}/${otherAnswer}`, wallet),
    ];
  });
  return [...steps, otherStep(`cards/${otherAnswer}`, undefined)];
}

const otherStep = (path: string, wallet: string | undefined): FinderStep => ({
  path,
  kind: 'other',
  wallet,
  card: undefined,
  choices: [],
});

/** Whether the answer for a card depends on the person. */
const isDivided = (group: readonly CardRow[]) =>
  group.length > 1 || group[0]!.document !== undefined || group[0]!.where !== undefined;

/** Gives what tells one card from another, as a part of an address. */
function cardKey({ card, network = [], issuer, issued, device = [] }: CardRow): string {
  const words = issuer?.en.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return (
    [...words, ...network, ...card, ...issued, ...device]
      .filter((part) => part !== 'any')
      .join('-') || 'card'
  );
}

const both = (give: (locale: Locale) => string) => ({ zh: give('zh'), en: give('en') });
