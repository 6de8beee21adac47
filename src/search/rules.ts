// The rules that stand beside the weights, each with its reason. They move pages, and add one where
// the words name it.
import { pick, type Locale, type Texts } from '#i18n/locales.ts';
import { codeIn, listedCode } from './codes.ts';
import { dangerIn } from './danger/find-danger.ts';
import { aboutDanger } from './danger/parts.ts';
import type { ModelPage } from './model/format.ts';
import type { ScoredPage } from './model/read-model.ts';

/**
 * What is said where something did not work. The page of a wallet has what to do then at its top,
 * and how to link behind it.
 */
const failed: Texts<RegExp> = {
  zh: /失败|[绑加开用付刷打登弄][不唔][上了进开到]|不能|无法|不成功|不让|报错|被拒|没了/,
  en: /fail|can ?'?not|can'?t|won'?t|unable|error|declin|reject|refus|(?:n't|not) (?:work|accept|add|link)/,
};

/**
 * What is said by whoever takes a card out of a wallet: where one is named and nothing has failed,
 * its own page says how, in the section with this id.
 */
const unlinking: Texts<RegExp> = {
  zh: /解绑|(?:解除|取消)绑定|(?:移除|删).{0,8}卡|卡.{0,8}(?:移除|删除|删掉|怎么删)/,
  en: /\b(?:unlink|unbind|remov|delet|disconnect|detach)\w*\b/,
};
const unlinkSection = 'unlink';

/**
 * Another page for the same words comes before that for the danger where it is found best and the
 * other has less than this share of its score.
 */
const near = 0.75;

/**
 * What is added to two scores before one is told as a share of the other: where no page is found by
 * more than a word or two, its lead says little against what the words say.
 */
const smoothing = 16;

/** Pages about what is changing: they mend nothing that has failed. */
const isAboutChange = (path: string) => /^trends(?:\/|$)/.test(path);

export interface RuledPage extends ScoredPage {
  /** Comes first since money or a card may be in danger. */
  isUrgent: boolean;
  /** Is opened at its top, whichever section has the words. */
  isFromTop?: boolean | undefined;
  /** The id of the section to open, where a rule knows it and the page has it. */
  opensAt?: string;
  /** The place on the page to open, where a rule knows it: its id, and what it is called. */
  section?: { id: string; title: string };
}

/** What the rules know of the site and the query beside the scores. */
export interface Site {
  pages: readonly ModelPage[];
  /** Pages of the wallets that the query names. */
  wallets?: readonly ModelPage[];
  /** Ids of the listed codes (see codes.ts). */
  codes: readonly string[];
}

/**
 * A text of which less than this share is known, and that is as long as a message, is most likely
 * one that is in no list.
 */
const unknownMessage = {
  coverage: 0.3,
  text: /\p{Script=Han}{8}|(?:[\p{L}\p{N}'’]+[^\p{L}\p{N}]+){4}/u,
};

/** So many answers about single cards at most: they are many and much alike. */
const maxAnswers = 2;

/**
 * Takes scored pages, best first, the normalised query, the site and the share of the query that is
 * known; gives them in the order to show. Whoever says that money or a card is in danger gets the
 * best page for that first: to show it in vain costs a glance, to miss it money.
 */
export function applyRules(
  scored: readonly ScoredPage[],
  query: string,
  locale: Locale,
  { pages, codes, wallets = [] }: Site,
  coverage = 1,
): RuledPage[] {
  const hasFailed = pick(failed, locale).test(query);
  let answers = 0;
  const pathOf = ({ url }: ModelPage) => url.slice(locale.length + 1, -1);
  const byScore = scored
    .filter(({ page }) => page.kind !== 'answer' || ++answers <= maxAnswers)
    .filter(({ page }) => !hasFailed || !isAboutChange(pathOf(page)))
    .map(({ page, score }) => ({
      page,
      score,
      isUrgent: false,
      isFromTop: hasFailed && page.kind === 'wallet',
    }));
  const ordered = withWallet(byScore, wallets, (page) => ({
    page,
    score: 0,
    isUrgent: false,
    isFromTop: hasFailed,
  }));
  const [best] = ordered;
  const bestPath = best ? pathOf(best.page) : '';
  const scores = new Map(ordered.map(({ page, score }) => [pathOf(page), score]));
  const shareOf = (path: string) =>
    ((scores.get(path) ?? 0) + smoothing) / ((best?.score ?? 0) + smoothing);
  const danger = dangerIn(query, locale, bestPath, shareOf);
  if (danger) {
    if (
      best &&
      danger.orElse?.includes(bestPath) &&
      !danger.pages.some((path) => shareOf(path) >= near)
    )
      return moveFirst({ ...best, score: Infinity, isUrgent: aboutDanger.test(bestPath) }, ordered);
    const page =
      ordered.find((one) => danger.pages.includes(pathOf(one.page)))?.page ??
      pages.find((one) => pathOf(one) === danger.pages[0]);
    const { isFromTop } = danger;
    if (page) return moveFirst({ page, score: Infinity, isUrgent: true, isFromTop }, ordered);
  }
  const [wallet] = wallets;
  if (wallet && wallets.length === 1 && !hasFailed && pick(unlinking, locale).test(query)) {
    const shown = { page: wallet, score: Infinity, isUrgent: false, opensAt: unlinkSection };
    return moveFirst(shown, ordered);
  }
  const code = codeIn(query, locale);
  const isUnknown = coverage < unknownMessage.coverage && unknownMessage.text.test(query);
  if (code === undefined && (!isUnknown || ordered.length === 0)) return ordered;
  const row = code && listedCode(code, codes);
  const page = pages.find(({ kind }) => kind === (row === undefined ? 'not-listed' : 'codes'));
  return page
    ? moveFirst(
        {
          page,
          score: Infinity,
          isUrgent: false,
          ...(code && row !== undefined && { section: { id: `code-${row}`, title: code.written } }),
        },
        ordered,
      )
    : ordered;
}

/**
 * The own page of a wallet that is named stands among so many: what is wrong decides, but whoever
 * says “Alipay won't add my card” is helped there too.
 */
const maxWalletPlace = 3;

/**
 * Gives pages with the own page of the wallet that is named, third at latest and before those of
 * other wallets; one that was not found is made. Where several are named none of them is what is
 * asked for.
 */
function withWallet(
  pages: readonly RuledPage[],
  wallets: readonly ModelPage[],
  make: (page: ModelPage) => RuledPage,
): RuledPage[] {
  const [wallet] = wallets;
  if (wallet === undefined || wallets.length > 1) return [...pages];
  const at = pages.findIndex(({ page }) => page === wallet);
  const found = pages[at] ?? make(wallet);
  const others = pages.filter((one) => one !== found);
  const ofAnother = others.findIndex(({ page }) => page.kind === 'wallet');
  const latest = Math.min(maxWalletPlace - 1, ofAnother < 0 ? Infinity : ofAnother);
  if (at >= 0 && at <= latest) return [...pages];
  const score = Math.max(found.score, others[latest]?.score ?? 0);
  return others.toSpliced(latest, 0, { ...found, score });
}

/**
 * Beside a page for an emergency stand those that have this share of the best of the others: what
 * else has some of the words is noise then.
 */
const leastBesideEmergency = 0.5;

/** Takes pages in their order; gives those to show. */
export function besideEmergency(pages: readonly RuledPage[]): RuledPage[] {
  if (!pages[0]?.isUrgent) return [...pages];
  const best = pages.find(({ score }) => score !== Infinity)?.score ?? 0;
  return pages.filter(({ score }) => score >= leastBesideEmergency * best);
}

const moveFirst = (shown: RuledPage, pages: readonly RuledPage[]) => [
  shown,
  ...pages.filter(({ page }) => page !== shown.page),
];
