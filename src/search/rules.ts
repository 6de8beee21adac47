// The rules that stand beside the weights, each with its reason. They move pages; they never add one that has nothing to say.
import type { Locale } from '#i18n/locales.ts';
import { responseCodeIn, walletCodeIn } from './codes.ts';
import { danger } from './danger.ts';
import type { ModelPage } from './model/format.ts';
import type { ScoredPage } from './model/read-model.ts';

/** Pages about what is changing and about the site are meant by questions about these only. */
const background = 0.85;
const aboutFuture: Record<Locale, RegExp> = {
  zh: /未来|趋势|将来|以后会|会不会取代|什么时候(?:开始|实施|生效)|新规|明年|20(?:2[7-9]|3\d)|区块链|央行数字货币|卡帮|这个网站|你们/,
  en: /future|trend|upcoming|coming (?:law|rule)|will .*(?:replace|change)|next year|20(?:2[7-9]|3\d)|blockchain|kabang|this (?:web)?site|who (?:runs|writes)/,
};

export interface RuledPage extends ScoredPage {
  /** Comes first since money or a card may be in danger. */
  isUrgent: boolean;
}

/**
 * Takes scored pages, best first, and the normalised query; gives them in the order to show. Whoever says
 * that money or a card is in danger gets the best page for that first: to show it in vain costs a glance, to miss it money.
 */
export function applyRules(
  pages: readonly ScoredPage[],
  query: string,
  locale: Locale,
): RuledPage[] {
  const isFuture = aboutFuture[locale].test(query);
  const ordered = pages
    .map(({ page, score }) => ({
      page,
      score: page.isBackground && !isFuture ? score * background : score,
      isUrgent: false,
    }))
    .sort((a, b) => b.score - a.score || compareUrls(a.page, b.page));
  if (danger[locale].test(query)) {
    const emergency = ordered.find(({ page }) => page.isEmergency);
    if (emergency) return moveFirst({ ...emergency, isUrgent: true }, ordered, emergency);
  }
  const hasCode = responseCodeIn(query, locale) !== undefined || walletCodeIn(query) !== undefined;
  const codes = hasCode ? ordered.find(({ page }) => page.kind === 'codes') : undefined;
  return codes ? moveFirst(codes, ordered, codes) : ordered;
}

const moveFirst = (shown: RuledPage, pages: readonly RuledPage[], moved: RuledPage) => [
  shown,
  ...pages.filter((one) => one !== moved),
];

const compareUrls = (a: ModelPage, b: ModelPage) => (a.url < b.url ? -1 : 1);
