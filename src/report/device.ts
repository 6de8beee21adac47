// What the browser tells about the phone and about the app that shows the page.
import { pick, type Locale, type Texts } from '#i18n/locales.ts';

/** What `navigator.userAgentData` gives where it exists. */
export interface DeviceHints {
  platform?: string | undefined;
  platformVersion?: string | undefined;
  model?: string | undefined;
}

/**
 * Takes the user agent and its hints; gives phone and system, or '' on a computer, which is hardly
 * the phone in question.
 */
export function describeDevice(userAgent: string, hints: DeviceHints = {}): string {
  if (hints.platform === 'Android')
    return list(hints.model, named('Android', hints.platformVersion));
  const harmony = /(?:Open)?Harmony(?:OS)?[ /]?(\d+(?:\.\d+)*)?/.exec(userAgent);
  if (harmony) return named('HarmonyOS', harmony[1]);
  const apple = /\b(iPhone|iPad|iPod)\b.*?\bOS (\d+(?:_\d+)*)/.exec(userAgent);
  if (apple)
    return list(
      apple[1],
      isFrozen(userAgent, apple[2]!) ? undefined : named('iOS', apple[2]!.replaceAll('_', '.')),
    );
  const android =
    /\bAndroid (\d+(?:\.\d+)*)(?:;(?: [a-z]{2}-[a-z]{2};)? ([^;)]+?)(?: Build\/[^;)]*)?)?[;)]/i.exec(
      userAgent,
    );
  // A browser that hides the phone says “Android 10; K” on every one.
  if (!android || android[2] === 'K') return android ? 'Android' : '';
  return list(android[2] === 'Mobile' ? undefined : android[2], named('Android', android[1]));
}

/** Wallets that show pages themselves, and say their version. */
const wallets: { pattern: RegExp; name: Texts<string> }[] = [
  { pattern: /\bMicroMessenger\/(\d+(?:\.\d+){1,2})/, name: { zh: '微信', en: 'WeChat' } },
  { pattern: /\bAlipayClient\/(\d+(?:\.\d+){1,3})/, name: { zh: '支付宝', en: 'Alipay' } },
];

/**
 * Takes the user agent; gives name and version of the wallet app in which the page is open, or ''.
 */
export function describeApp(userAgent: string, locale: Locale): string {
  const [found] = wallets.flatMap(({ pattern, name }) => {
    const version = pattern.exec(userAgent)?.[1];
    return version === undefined ? [] : [`${pick(name, locale)} ${version}`];
  });
  return found ?? '';
}

/** From version 26 on, Safari goes on naming the system it had before. */
function isFrozen(userAgent: string, system: string): boolean {
  const browser = /\bVersion\/(\d+)/.exec(userAgent)?.[1];
  return browser !== undefined && Number(browser) > Number.parseInt(system, 10);
}

const list = (...parts: (string | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');
const named = (system: string, version: string | undefined) =>
  version ? `${system} ${version.replace(/(?:\.0)+$/, '')}` : system;
