// Sections that hold in one place only: which of them a query means.
import { pick, type Locale, type Texts } from '#i18n/locales.ts';
import type { PageSection } from './page-sections.ts';

/** Ids of sections that speak of one place, and what people write who mean it. */
const places: { ids: string[]; words: RegExp }[] = [
  {
    ids: ['china', 'mainland', 'mainland-china'],
    words: /中国|内地|大陆|国内|\bchina\b|mainland|alipay|wechat|支付宝|微信|云闪付|银联/,
  },
  { ids: ['hong-kong'], words: /香港|hong ?kong|\bhk\b|hsbc hk/ },
  { ids: ['macao'], words: /澳门|maca[ou]/ },
  { ids: ['taiwan'], words: /台湾|taiwan/ },
  {
    ids: ['uk'],
    words:
      /英国|\buk\b|britain|british|england|scotland|wales|£|pounds?|lloyds|barclays|natwest|monzo|faster payment/,
  },
  {
    ids: ['us', 'usa'],
    words:
      /美国|\bus\b|\busa\b|u\.s\.|america|\bus\$|zelle|venmo|reg(?:ulation)? ?e\b|chase|wells fargo/,
  },
  {
    ids: ['eu'],
    words: /欧盟|欧洲|德国|法国|\beu\b|europe|germany|france|spain|italy|ireland|€|euros?|sepa/,
  },
  { ids: ['singapore'], words: /新加坡|singapore|\bdbs\b|posb|ocbc|\buob\b/ },
  { ids: ['australia'], words: /澳大利亚|澳洲|australia|commbank|\banz\b/ },
  { ids: ['canada'], words: /加拿大|canad/ },
  { ids: ['india'], words: /印度|\bindia|\brbi\b|upi\b/ },
  { ids: ['malaysia'], words: /马来西亚|malaysia/ },
];
/** Where nobody names a place, a Chinese query most often means mainland China. */
const usual: Texts<readonly string[]> = { zh: places[0]!.ids, en: [] };

/**
 * Takes the sections of a page and the normalised query; gives them without those of places that
 * the query does not mean.
 */
export function inPlace(
  sections: readonly PageSection[],
  query: string,
  locale: Locale,
): PageSection[] {
  const meant = places.filter(({ words }) => words.test(query)).flatMap(({ ids }) => ids);
  const wanted = meant.length > 0 ? meant : pick(usual, locale);
  const isOfPlace = (id: string) => places.some(({ ids }) => ids.includes(id));
  return sections.filter(
    ({ anchor }) => !anchor || !isOfPlace(anchor.id) || wanted.includes(anchor.id),
  );
}
