// What must hold for wallets: whole folders, known sources and contacts, generated parts where they
// belong, references that lead somewhere.
import type { CheckContext } from './context.ts';
import { unlistedNumbers } from './text.ts';
import type { List, WalletDraft } from '../read/drafts.ts';
import { textsIn } from './terms.ts';
import type { Fault } from '../faults.ts';
import { checkNotes } from './wallet-notes.ts';
import type { CardRow } from '../schemas/cards.ts';
import type { Contact } from '../schemas/data-files.ts';

/** The generated parts of a wallet's page, each under its section. */
const walletParts: Readonly<Record<string, string>> = {
  WalletFacts: 'can-my-card',
  WalletCards: 'can-my-card',
  WalletLinking: 'link',
  WalletMessages: 'messages',
  WalletHelp: 'help',
};

/** Says whether a source of a grade may carry a fact. */
export const isStated = (grade: string) => ['A', 'A-', 'B+'].includes(grade);

/** Gives the faults of all wallets, and of what names one. */
export function checkWallets(
  wallets: readonly WalletDraft[],
  cards: List<CardRow>,
  contacts: List<Contact>,
  known: CheckContext,
): Fault[] {
  const ids = new Set(wallets.map(({ id }) => id));
  return [
    ...checkFolders(ids, known),
    ...wallets.flatMap((wallet) => checkWallet(wallet, cards.items, known)),
    ...checkParts(known),
    ...checkNamed(ids, contacts, known),
  ];
}

function checkFolders(ids: ReadonlySet<string>, known: CheckContext): Fault[] {
  const articles = known.drafts.filter(({ kind }) => kind === 'wallet').map(({ path }) => path);
  return [
    ...articles
      .filter((path) => !ids.has(path.split('/')[1]!) && !known.unread.has(path))
      .map((path) => ({
        file: `content/${path}/wallet.yaml`,
        what: 'is missing or broken: a wallet has its facts there',
        todo: 'Copy one from another wallet and fill it in; what is not known is `unknown`.',
      })),
    ...[...ids]
      .filter((id) => !articles.includes(`wallets/${id}`))
      .map((id) => ({
        file: `content/wallets/${id}/page.yaml`,
        what: 'is missing: a wallet has a page',
        todo: 'Add page.yaml, zh.mdx and en.mdx, or remove wallet.yaml.',
      })),
  ];
}

function checkWallet(
  { id, file, data, lineOf }: WalletDraft,
  rows: readonly CardRow[],
  known: CheckContext,
): Fault[] {
  const faults: Fault[] = [];
  const { works, takes, asks, howMany, linking } = data;
  const facts = [
    ...Object.entries({ works, takes, asks, howMany }).map(([name, fact]) => ({
      path: [name],
      fact,
    })),
    ...Object.entries(linking).map(([name, fact]) => ({ path: ['linking', name], fact })),
    ...(data.notes ?? []).map((fact, at) => ({ path: ['notes', at], fact })),
  ];
  for (const { path, fact } of facts) {
    if (fact === 'unknown') continue;
    const source = known.sources.get(fact.source);
    if (source === undefined)
      faults.push({
        file,
        line: lineOf([...path, 'source']),
        what: `names the source \`${fact.source}\`, which does not exist`,
        todo: 'Add it to content/sources.yaml, or correct its id.',
      });
    else if (!isStated(source.grade))
      faults.push({
        file,
        line: lineOf([...path, 'source']),
        what: `states \`${path.join('.')}\` by the source \`${fact.source}\` of grade ${source.grade}`,
        todo: 'Facts of a wallet need B+ or better; otherwise write `unknown`.',
      });
  }
  faults.push(...checkNotes(data.notes ?? [], file, lineOf, known));
  const contacts = [
    ...(data.contacts ?? []).map((contact, at) => ({ contact, path: ['contacts', at] })),
    ...(data.status === undefined ? [] : [{ contact: data.status, path: ['status'] }]),
  ];
  for (const { contact, path } of contacts) {
    const entry = known.contacts.get(contact);
    if (entry === undefined)
      faults.push({
        file,
        line: lineOf(path),
        what: `names the contact \`${contact}\`, which does not exist`,
        todo: 'Correct its id; numbers and addresses stand in content/contacts.yaml only.',
      });
    else if (path[0] === 'status' && entry.kind !== 'web')
      faults.push({
        file,
        line: lineOf(path),
        what: `names the contact \`${contact}\` as its status page, which is no address`,
        todo: 'Name a contact of `kind: web`.',
      });
  }
  if (!known.paths.has(data.instead.to))
    faults.push({
      file,
      line: lineOf(['instead', 'to']),
      what: `leads to the page ${data.instead.to}, which does not exist`,
      todo: 'Correct its path, or write the page.',
    });
  if (rows.length > 0 && !rows.some(({ wallet }) => wallet === id))
    faults.push({
      file,
      what: 'is a wallet of which content/cards.yaml says nothing',
      todo: 'Add a row at least, with `answer: unknown` where nothing reliable is known.',
    });
  return [
    ...faults,
    ...textsIn(data, file).flatMap(({ value }) => unlistedNumbers(value, known, file)),
  ];
}

/** Each generated part stands once on a wallet's page, under its section, and on no other page. */
function checkParts({ drafts }: CheckContext): Fault[] {
  return drafts.flatMap(({ kind, texts }) =>
    Object.values(texts).flatMap(({ file, article }) => {
      const used = article.components.filter(({ name }) => name in walletParts);
      const misplaced = used
        .filter(({ name, section }) => kind !== 'wallet' || section !== walletParts[name])
        .map(({ name, line }) => ({
          file,
          line,
          what: `has <${name} /> in a wrong place`,
          todo: `It belongs under {#${walletParts[name]}} on the page of a wallet.`,
        }));
      const wrong = Object.entries(walletParts).filter(
        ([part]) => used.filter(({ name }) => name === part).length !== 1,
      );
      return kind === 'wallet' && misplaced.length === 0
        ? wrong.map(([part, section]) => ({
            file,
            what: `has not <${part} /> once`,
            todo: `Put it under {#${section}}; it writes itself.`,
          }))
        : misplaced;
    }),
  );
}

function checkNamed(
  ids: ReadonlySet<string>,
  contacts: List<Contact>,
  known: CheckContext,
): Fault[] {
  const fault = (file: string, line: number, wallet: string): Fault => ({
    file,
    line,
    what: `names the wallet \`${wallet}\`, which does not exist`,
    todo: `There are ${[...ids].join(', ') || 'none'}.`,
  });
  return [
    ...contacts.items.flatMap(({ wallet }, at) =>
      wallet === undefined || ids.has(wallet)
        ? []
        : [fault(contacts.file, contacts.lineOf([at, 'wallet']), wallet)],
    ),
    ...known.messages.flatMap(({ file, data, lineOf }) =>
      data.wordings.flatMap(({ wallet }, at) =>
        wallet === undefined || ids.has(wallet)
          ? []
          : [fault(file, lineOf(['wordings', at, 'wallet']), wallet)],
      ),
    ),
  ];
}
