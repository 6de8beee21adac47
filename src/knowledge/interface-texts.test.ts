// Texts of the interface stand on many pages and cite nothing: they state no amount, span, date,
// number to call or address, and use the words of the glossary.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handOverTexts, noteTexts } from '#i18n/feedback-note.ts';
import { questionTexts } from '#i18n/feedback-question.ts';
import { searchListTexts } from '#i18n/feedback-searches.ts';
import { sendTexts } from '#i18n/feedback-send.ts';
import { strings } from '#i18n/index.ts';
import { localeKeys, type Locale } from '#i18n/locales.ts';
import { sectionMenu } from '#i18n/section-menu.ts';
import { checkTerms } from './check/terms.ts';
import { readProject } from './index.ts';
import { phoneLikeNumbers, writtenAddresses } from './prose/plain-text.ts';
import { quantitiesIn } from './prose/quantities.ts';

const { glossary, contacts } = readProject().knowledge;
const numbers = new Set(
  [...contacts.values()]
    .filter(({ kind }) => kind !== 'web')
    .map(({ value }) => value.replace(/\D/g, '')),
);

/** Every text in a table of texts; a text that is made by a function is in its source. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Gives what texts of the interface may not hold, each with the text in which it stands. */
function strangeIn(value: unknown, locale: Locale): string[] {
  return textsIn(value).flatMap((text) =>
    [
      ...quantitiesIn(text).map((quantity) => quantity.text),
      ...phoneLikeNumbers(text, numbers),
      ...writtenAddresses(text),
      ...checkTerms(glossary, [{ file: '', locale, value: text }]).map(({ what }) => what),
    ].map((found) => `${found}: ${text}`),
  );
}

/** Texts that stand apart, so that a script brings its own and no others. */
const apart = [
  sectionMenu,
  questionTexts,
  noteTexts,
  handOverTexts,
  sendTexts,
  searchListTexts,
] as const;

for (const locale of localeKeys)
  test(`the ${locale} texts of the interface state nothing that needs a source`, () =>
    assert.deepEqual(
      strangeIn([strings(locale), ...apart.map((texts) => texts[locale])], locale),
      [],
    ));

const corruptions: [text: unknown, locale: Locale, found: RegExp][] = [
  ['最多承担 50 美元', 'zh', /^50 美元: /],
  [{ report: { within: 'Report within 13 months' } }, 'en', /^13 months: /],
  [['等 3 天再试'], 'zh', /^3 天: /],
  [() => '请拨打 95588', 'zh', /^95588: /],
  ['Call 1930 now', 'en', /^1930: /],
  ['see pbc.gov.cn/licences', 'en', /^pbc\.gov\.cn\/licences: /],
  ['请问发卡银行', 'zh', /“发卡银行”.*“发卡行”/],
];
for (const [text, locale, found] of corruptions)
  test(`a text of the interface such as ${String(found)} is named`, () =>
    assert.match(strangeIn(text, locale).join('\n'), found));
