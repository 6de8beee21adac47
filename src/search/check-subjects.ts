// Holds questions and aliases to what their page says: nobody is led by a document, a kind of card,
// a technique or a wallet to a page that does not mention it.
import type { Locale } from '#i18n/locales.ts';
import { fileOf, type Fault, type Page, type Questions } from '#knowledge/index.ts';

/**
 * What people ask about by name, and how questions and pages call it. A bank is none: it says whose
 * card it is, and not what is asked.
 */
const subjects: readonly { asked: RegExp; said?: RegExp }[] = [
  // Documents
  { asked: /passport|护照/i },
  {
    asked: /residence permit|home return permit|回乡证|通行证|居留/i,
    said: /\bpermit|回乡证|通行证|居留/i,
  },
  { asked: /driv(?:ing|er'?s) licen[cs]e|驾照|驾驶证/i },
  { asked: /household register|户口/i },
  { asked: /student (?:id|card)|学生证|校园卡|学生卡/i },
  // Kinds of card
  { asked: /prepaid (?:visa |mastercard |debit )?card|预付卡/i, said: /prepaid|预付/i },
  { asked: /gift card|礼品卡/i, said: /\bgift|礼品卡/i },
  { asked: /virtual card|虚拟(?:信用)?卡/i, said: /virtual|虚拟/i },
  { asked: /supplementary|additional cardholder|附属卡/i },
  {
    asked: /(?:company|corporate|business) card|公司卡|公务卡|商务卡/i,
    said: /company|corporate|business|公司|公务|商务|单位/i,
  },
  { asked: /joint (?:account|card)|联名账户/i, said: /joint|联名/i },
  { asked: /\bjcb\b/i },
  { asked: /rupay/i },
  { asked: /maestro/i },
  { asked: /diners|大来/i },
  { asked: /interac\b/i },
  // Techniques
  { asked: /\bnfc\b/i },
  { asked: /\be-?sim\b/i },
  { asked: /roaming|漫游/i },
  {
    asked: /voip|google voice|虚拟号码/i,
    said: /voip|google voice|internet number|internet or company|虚拟号|网络号/i,
  },
  { asked: /\bvpn\b|翻墙/i, said: /\bvpn|proxy|代理/i },
  { asked: /\brooted\b|magisk|jailb|越狱/i, said: /root|jailb|越狱|改动过|刷机/i },
  { asked: /3-?d ?s(?:ecure)?\b/i, said: /3.?d.?s(?:ecure)?\b|3D 安全/i },
  {
    asked: /crypto|bitcoin|\busdt\b|stablecoin|比特币|虚拟币|稳定币/i,
    said: /crypto|virtual currenc|bitcoin|stablecoin|虚拟货币|虚拟币|稳定币/i,
  },
  { asked: /digital yuan|e-cny|数字人民币/i },
  // Wallets without a page of their own, and cards for transport
  { asked: /venmo/i },
  { asked: /cash ?app\b/i },
  { asked: /\bzelle/i },
  { asked: /paytm/i },
  { asked: /phonepe/i },
  { asked: /\bupi\b/i },
  { asked: /grabpay/i },
  { asked: /klarna/i },
  { asked: /line ?pay\b/i, said: /line pay/i },
  { asked: /garmin|佳明/i },
  { asked: /fitbit/i },
  { asked: /octopus|八达通|八達通/i },
  { asked: /suica/i },
  { asked: /pasmo/i },
  { asked: /\boyster\b/i },
];

/** A page and the text that readers see on it, in pieces. */
export interface ReadPage {
  page: Page;
  pieces: readonly string[];
}

/**
 * Takes the pages of a language with their texts, and the questions; gives a fault for each
 * question and alias that asks about a subject which its page does not mention. The page of an area
 * speaks for the pages that it lists.
 */
export function checkSubjects(
  pages: readonly ReadPage[],
  locale: Locale,
  questions: Questions,
): Fault[] {
  const inArea = Map.groupBy(pages, ({ page }) => page.area);
  const saidBy = ({ page, pieces }: ReadPage) =>
    [page.text[locale].title, page.text[locale].description, ...pieces].join('\n');
  return pages.flatMap((read) => {
    const { page } = read;
    const said = (page.kind === 'hub' ? inArea.get(page.area)! : [read]).map(saidBy).join('\n');
    const missing = subjects.filter((subject) => !(subject.said ?? subject.asked).test(said));
    const asked = [
      ...page.text[locale].aliases.map((text) => ({ file: fileOf(page, locale), text })),
      ...(questions.get(page.path)?.[locale] ?? []).map(({ text }) => ({
        file: `content/questions/${locale}/${page.path}.txt`,
        text,
      })),
    ];
    return asked.flatMap(({ file, text }) => {
      const subject = missing.map((one) => one.asked.exec(text)?.[0]).find(Boolean);
      return subject === undefined
        ? []
        : [
            {
              file,
              what: `“${text}” asks about “${subject}”, which the page does not mention`,
              todo: 'Move it to a page that does, say it here if it is true and has a source, or leave it out.',
            },
          ];
    });
  });
}
