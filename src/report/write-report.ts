// Writes the report: facts in, text out. What support needs first stands first; what was not said
// leaves no gap.
import type { Strings } from '#i18n/index.ts';
import type { Locale } from '#i18n/locales.ts';
import type { ReportData, TriedStep, Want } from './fields.ts';

/** The words of one language that the report is written with. */
export interface ReportWords {
  text: Strings['report']['text'];
  wants: Record<Want, string>;
  /** Stage id → its name, and what a stop there looks like. */
  stages: Record<string, { name: string; stop: string }>;
  /** Every name of a wallet in any language, in small letters → its name in this one. */
  wallets: Record<string, string>;
}

/**
 * Takes the facts and the words of a language; gives the report in it, with a line break at
 * its end.
 */
export function writeReport(
  data: ReportData,
  locale: Locale,
  { text, wants, stages, wallets }: ReportWords,
): string {
  const stage = stages[data.stage];
  // What has lines of its own begins on one of its own, without quotation marks.
  const line = (label: string, value: string) =>
    value === ''
      ? []
      : [
          value.includes('\n')
            ? label.replace(/\s*[“"]?\{value\}[”"]?/, () => `\n${value}`)
            : label.replace('{value}', () => value),
        ];
  const join = (...parts: string[]) => parts.filter((part) => part !== '').join(text.comma);
  const known = [
    ...(stage
      ? line(text.stage, text.stop.replace('{name}', stage.name).replace('{stop}', stage.stop))
      : []),
    ...line(text.message, data.message),
    ...line(text.when, whenOf(data, text.zone)),
    ...line(
      text.wallet,
      join(
        walletIn(data.wallet, wallets),
        data.app && text.version.replace('{value}', () => data.app),
      ),
    ),
    ...line(text.card, join(data.bank, data.tail && text.tail.replace('{value}', () => data.tail))),
    ...line(text.device, data.device),
    ...line(text.tries, data.tries),
    ...line(text.story, data.story),
  ];
  const asked = data.wants.map((want, at) => `${at + 1}. ${wants[want]}`);
  const tried = [...linesOfSteps(data.tried, locale, text.step), ...line(text.other, data.other)];
  const blocks = [
    [text.opening],
    asked.length > 0 ? [text.asked, ...asked] : [],
    known,
    tried.length > 0 ? [text.tried, ...tried] : [],
    [text.closing],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

/**
 * Takes what was said of the wallet; gives its name in the language of the report where it is one
 * that the site knows.
 */
function walletIn(said: string, names: ReportWords['wallets']): string {
  const key = said.trim().toLowerCase();
  return Object.hasOwn(names, key) ? names[key]! : said;
}

/** Lists the steps under the title of their fix. */
function linesOfSteps(tried: readonly TriedStep[], locale: Locale, label: string): string[] {
  return tried.flatMap((step, at) => {
    const { title } = step.words[locale];
    return [
      ...(title === tried[at - 1]?.words[locale].title ? [] : [title]),
      `  ${nameOfStep(step, locale, label)}`,
    ];
  });
}

/**
 * Takes a step, a language, and the word for a step; gives it as it is listed, such as “Step 2: Get
 * a signal.”
 */
export function nameOfStep({ id, words }: TriedStep, locale: Locale, label: string): string {
  return label
    .replace('{number}', id.slice(id.lastIndexOf('#') + 1))
    .replace('{step}', () => words[locale].step);
}

function whenOf({ date, time, offset }: ReportData, zone: string): string {
  const moment = [date, time].filter((part) => part !== '').join(' ');
  return time === '' || offset === undefined
    ? moment
    : moment + zone.replace('{zone}', nameOfZone(offset));
}

/**
 * Takes minutes ahead of UTC; gives the zone as support teams write it, such as UTC+8 or UTC-3:30.
 */
export function nameOfZone(offset: number): string {
  const minutes = Math.abs(offset);
  return `UTC${offset < 0 ? '-' : '+'}${Math.floor(minutes / 60)}${minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`}`;
}
