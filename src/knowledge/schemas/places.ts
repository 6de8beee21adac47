// Where a claim holds: a country or region, or one wallet or network. A text that states it names
// the place in one of these words.
import { wholeLocales, type Locale, type Texts } from '#i18n/locales.ts';

/** Words by which a text names a place, by language. A new place is one line here. */
const places = {
  cn: {
    zh: /中国内地|内地|境内|国内|中国(?!人民银行|银行|银联|建设|工商|农业|香港|澳门|台湾|移动|联通|电信)/,
    en: /mainland|\bin China\b|\bChin(?:a's|a’s|ese)\b/i,
  },
  hk: { zh: /香港/, en: /Hong Kong/i },
  mo: { zh: /澳门/, en: /Maca[ou]/i },
  tw: { zh: /台湾/, en: /Taiwan/i },
  sg: { zh: /新加坡/, en: /Singapore/i },
  uk: { zh: /英国/, en: /\bUK\b|United Kingdom|\bBrit(?:ain|ish)\b/ },
  us: { zh: /美国/, en: /\bUS\b|\bU\.S\.|United States|\bAmerican?\b/ },
  eu: { zh: /欧盟|欧元区|欧洲/, en: /\bEU\b|European|\bEurope\b|euro area/ },
  au: { zh: /澳大利亚|澳洲/, en: /Australia/ },
  ca: { zh: /加拿大/, en: /Canad(?:a|ian)/ },
  in: { zh: /印度(?!尼)/, en: /\bIndian?\b/ },
  my: { zh: /马来西亚/, en: /Malaysia/ },
  alipay: { zh: /支付宝/, en: /Alipay/i },
  'wechat-pay': { zh: /微信/, en: /WeChat|Weixin/i },
  'unionpay-app': { zh: /云闪付/, en: /UnionPay(?: app)?/ },
  unionpay: { zh: /银联/, en: /UnionPay/ },
  'digital-yuan': { zh: /数字人民币/, en: /digital yuan|e-CNY/i },
  'apple-pay': { zh: /Apple|苹果/, en: /Apple/ },
  'google-wallet': { zh: /Google|谷歌/, en: /Google/ },
  'samsung-wallet': { zh: /三星|Samsung/, en: /Samsung/ },
  'huawei-wallet': { zh: /华为/, en: /Huawei/i },
  paypal: { zh: /PayPal/, en: /PayPal/ },
  visa: { zh: /Visa|维萨/, en: /Visa/ },
  mastercard: { zh: /万事达|Mastercard/, en: /Mastercard/ },
} as const satisfies Record<string, Texts<RegExp>>;

export type PlaceCode = keyof typeof places;

export const placeKeys = Object.keys(places) as PlaceCode[];

/**
 * Gives the place with which the id of a source begins, `uk` of uk-refund-duty; undefined for none.
 */
export const localizedRouteOf = (id: string): PlaceCode | undefined =>
  placeKeys.find((key) => id.startsWith(`${key}-`));

/**
 * Says whether a text names a place. In a language without words of its own here, those of the
 * whole languages count: names are often alike.
 */
export function isPlaceNamed(place: PlaceCode, locale: Locale, text: string): boolean {
  const words: Texts<RegExp> = places[place];
  const own = (words as Partial<Record<Locale, RegExp>>)[locale];
  return (own ? [own] : wholeLocales.map((key) => words[key])).some((name) => name.test(text));
}
