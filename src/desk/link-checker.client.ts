// The checker of saved replies: judges the links as the text changes, and corrects what is ticked.
import type { Locale } from '#i18n/locales.ts';
import { checkLinks, correct, type LinkCheck, type State } from './check-links.ts';
import { watchChoice } from './choice.client.ts';
import { copyFrom } from './copy.client.ts';
import { fullTitle, type Sections } from './sections.ts';
import { copyOf, fill, findPart, siteOf, type DeskSettings } from './settings.client.ts';

export interface LinkChecker {
  /** Judges by these sections from now on. */
  use(sections: Sections): void;
  copy(): void;
}

const states: State[] = ['dead', 'meaning', 'moved', 'retired', 'language', 'good'];

/** Takes the part of the desk with the checker, and the settings; gives the checker. */
export function createChecker(within: HTMLElement, settings: DeskSettings): LinkChecker {
  const {
    locale,
    texts: { check, reply },
  } = settings;
  const [found, list, outcome, copied, template] = [
    findPart(within, 'found'),
    findPart(within, 'findings'),
    findPart(within, 'outcome'),
    findPart(within, 'copied'),
    findPart<HTMLTemplateElement>(within, 'finding'),
  ];
  const [input, output] = within.querySelectorAll('textarea') as unknown as [
    HTMLTextAreaElement,
    HTMLTextAreaElement,
  ];
  const saved = within.querySelector<HTMLInputElement>('input[type=date]')!;
  let sections: Sections | undefined;
  let accepted = new Set<LinkCheck>();

  const write = () => {
    output.value = correct(
      input.value,
      [...accepted].sort((a, b) => a.at - b.at),
    );
    copied.textContent = '';
  };
  const run = () => {
    if (sections === undefined) return;
    const language = wanted.value();
    const findings = checkLinks(
      input.value,
      siteOf(settings),
      sections,
      language === 'any' ? undefined : language,
      saved.value || undefined,
    );
    const sorted = states.map((state) => findings.filter((finding) => finding.state === state));
    accepted = new Set(
      findings.filter(({ replacement, isGuess }) => replacement !== undefined && !isGuess),
    );
    const counts = sorted.flatMap((same, at) =>
      same.length === 0 ? [] : [`${check.states[states[at]!]} ${same.length}`],
    );
    found.textContent =
      input.value.trim() === ''
        ? ''
        : findings.length === 0
          ? check.none
          : fill(check.found, { count: findings.length }) + counts.join(' · ');
    list.parentElement!.hidden = findings.length === 0;
    list.replaceChildren(...sorted.flat().map(render));
    outcome.hidden = findings.every(({ replacement }) => replacement === undefined);
    write();
  };
  const render = (finding: LinkCheck): HTMLElement => {
    const { state, raw, target, replacement, isGuess } = finding;
    const item = copyOf(template);
    item.dataset['state'] = state;
    findPart(item, 'state').textContent = check.states[state];
    findPart(item, 'title').textContent = target
      ? fullTitle(target, locale)
      : state === 'dead'
        ? check.lost
        : '';
    findPart(item, 'raw').textContent = raw;
    if (replacement === undefined) return item;
    findPart(item, 'change').hidden = false;
    findPart(item, 'verb').textContent = isGuess ? check.guess : check.replace;
    findPart(item, 'new').textContent = replacement;
    const box = item.querySelector('input')!;
    box.checked = accepted.has(finding);
    box.addEventListener('change', () => {
      if (box.checked) accepted.add(finding);
      else accepted.delete(finding);
      write();
    });
    return item;
  };
  const wanted = watchChoice<Locale | 'any'>(within, 'wanted', run);
  const copy = () => void (outcome.hidden || copyFrom(output, copied, reply));

  input.addEventListener('input', run);
  saved.addEventListener('input', run);
  findPart(within, 'copy').addEventListener('click', copy);
  return {
    use(fresh) {
      sections = fresh;
      run();
    },
    copy,
  };
}
