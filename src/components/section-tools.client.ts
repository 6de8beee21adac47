// The menu of a section link: copies its permanent short address in this language or the other.
const template = document.querySelector<HTMLTemplateElement>('[data-section-tools]');
const own = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
let opened: { section: HTMLElement; menu: HTMLElement } | undefined;

function close(): void {
  opened?.section.querySelector('a')?.removeAttribute('aria-expanded');
  opened?.menu.remove();
  opened = undefined;
}

function open(section: HTMLElement): void {
  if (opened?.section === section || !template) return;
  close();
  const menu = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  for (const button of menu.querySelectorAll('button')) {
    button.addEventListener(
      'click',
      () =>
        void copy(
          menu,
          addressIn(
            section,
            button.dataset['other'] === undefined ? own : own === 'zh' ? 'en' : 'zh',
          ),
        ),
    );
  }
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
  status.textContent = status.dataset[isCopied ? 'done' : 'denied']!;
  field.hidden = isCopied;
  field.value = address;
  if (!isCopied) field.select();
}

for (const section of document.querySelectorAll<HTMLElement>('[data-short]')) {
  const link = section.querySelector('a')!;
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    // The reader is looking at the heading: the address names it, and nothing moves.
    event.preventDefault();
    history.replaceState(history.state, '', link.hash);
    open(section);
    link.focus();
  });
  link.addEventListener('focus', () => link.matches(':focus-visible') && open(section));
  link.addEventListener(
    'pointerenter',
    ({ pointerType }) => pointerType === 'mouse' && open(section),
  );
  section.addEventListener(
    'pointerleave',
    ({ pointerType }) =>
      pointerType === 'mouse' &&
      !section.contains(document.activeElement) &&
      opened?.section === section &&
      close(),
  );
  section.addEventListener(
    'focusout',
    ({ relatedTarget }) =>
      relatedTarget instanceof Node &&
      !section.contains(relatedTarget) &&
      opened?.section === section &&
      close(),
  );
  section.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || opened?.section !== section) return;
    link.focus();
    close();
  });
}
document.addEventListener(
  'pointerdown',
  ({ target }) => target instanceof Node && !opened?.section.contains(target) && close(),
);
