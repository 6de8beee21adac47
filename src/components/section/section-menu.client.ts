// The menu of a section link: sends or copies its permanent short address, in this language or the
// other, and leads to the section in the other. Loaded by the first tap on such a link.
import { localeOfTag, otherLocale } from '#i18n/locales.ts';
import { sectionMenu } from '#i18n/section-menu.ts';

const own = localeOfTag(document.documentElement.lang);
const other = otherLocale(own);
const texts = sectionMenu[own];
let opened: { section: HTMLElement; menu: HTMLElement } | undefined;

const styles = new CSSStyleSheet();
styles.replaceSync(`
.section-tools { position: absolute; inset: 100% auto auto 0; z-index: 1; max-inline-size: 100%; display: flex; flex-wrap: wrap;
  align-items: center; padding: .25rem .5rem; background: var(--color-paper-raised); border: 1px solid var(--color-line-strong);
  border-radius: .375rem; font-size: .875rem; line-height: 1.5 }
.section-tools :is(button, a) { min-block-size: 2.75rem; padding-inline: .5rem; align-content: center; color: var(--color-link);
  text-decoration: underline }
.section-tools :is(code, p:not(:empty)) { padding-inline: .5rem; color: var(--color-ink-soft) }
.section-tools input { min-block-size: 2.75rem; inline-size: 100%; padding-inline: .5rem; border: 1px solid var(--color-line-strong) }
@media print { .section-tools { display: none } }`);
document.adoptedStyleSheets.push(styles);

function close(): void {
  opened?.section.querySelector('a')?.removeAttribute('aria-expanded');
  opened?.menu.remove();
  opened = undefined;
}

function button(text: string, action: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', action);
  return made;
}

function open(section: HTMLElement): void {
  close();
  const menu = document.createElement('div');
  menu.className = 'section-tools';
  const { id, innerText } = section.querySelector('h2')!;
  // Only some devices have a sheet for sending.
  if ('share' in navigator)
    menu.append(
      button(texts.share, () => {
        const title = `${innerText} – ${section.dataset['of']}`;
        // A sheet that is closed again is no failure.
        navigator.share({ title, url: addressIn(section, own) }).catch(() => undefined);
      }),
    );
  menu.append(
    button(texts.copy, () => void copy(menu, addressIn(section, own))),
    button(texts.copyOther, () => void copy(menu, addressIn(section, other))),
  );
  const same = document.querySelector<HTMLAnchorElement>('[data-language-switch]');
  if (same) {
    const link = document.createElement('a');
    link.href = `${same.pathname}#${id}`;
    link.textContent = texts.readOther;
    menu.append(link);
  }
  const code = document.createElement('code');
  code.textContent = section.dataset['short']!.split('/').at(-1)!;
  const status = document.createElement('p');
  status.role = 'status';
  const field = document.createElement('input');
  Object.assign(field, { readOnly: true, hidden: true, ariaLabel: texts.short });
  menu.append(code, status, field);
  section.append(menu);
  section.querySelector('a')?.setAttribute('aria-expanded', 'true');
  opened = { section, menu };
}

/** Gives the short address of a section in one language, at the site's own origin. */
function addressIn(section: HTMLElement, locale: string): string {
  const { protocol } = new URL(
    document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href,
  );
  return `${protocol}//${section.dataset['short']!.replace(/\/s\/(?=\w+$)/, `/${locale}/s/`)}/`;
}

async function copy(menu: HTMLElement, address: string): Promise<void> {
  const status = menu.querySelector('p')!;
  const field = menu.querySelector('input')!;
  let isCopied = true;
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    // Denied, or not there at all: the reader copies from the field.
    isCopied = false;
  }
  status.textContent = texts[isCopied ? 'copied' : 'denied'];
  field.hidden = isCopied;
  field.value = address;
  if (!isCopied) field.select();
}

/** Takes a section; opens its menu, or closes it where it is open. */
export function toggle(section: HTMLElement): void {
  const link = section.querySelector('a')!;
  if (opened?.section === section) close();
  else open(section);
  link.focus();
}

document.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && opened && !opened.section.contains(relatedTarget)) close();
});
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !opened) return;
  opened.section.querySelector('a')!.focus();
  close();
});
document.addEventListener(
  'pointerdown',
  ({ target }) => target instanceof Node && !opened?.section.contains(target) && close(),
);
