// Marks the section being read in the rail: the last heading that has reached the top of
// the screen.
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
const headings = links.flatMap(
  (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
);
/** How long one rests at a place before it counts as read, when one came to it from below. */
const rest = 3000;
let read: string | undefined;
let last = scrollY;
let timer: ReturnType<typeof setTimeout> | undefined;

function passed(): HTMLElement | undefined {
  const line = 120;
  return headings.findLast((heading) => heading.getBoundingClientRect().top < line);
}

function mark(): void {
  const here = headings.indexOf(passed()!);
  links.forEach((link, at) => {
    if (at === here) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
  // On the way up, as to the header, one is still reading what one came from.
  clearTimeout(timer);
  if (scrollY < last) timer = setTimeout(() => (read = passed()?.id), rest);
  else read = passed()?.id;
  last = scrollY;
}

/**
 * Gives the id of the section that the reader reads, or came from on the way up to the header;
 * undefined above the first.
 */
export const sectionRead = (): string | undefined => read;

if (headings.length > 0) {
  let isPlanned = false;
  addEventListener(
    'scroll',
    () => {
      if (isPlanned) return;
      isPlanned = true;
      requestAnimationFrame(() => {
        isPlanned = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}

// On a site with many pages the one that is read may stand below the edge of the navigation.
const rail = document.querySelector<HTMLElement>('.beside');
const here = rail?.querySelector<HTMLElement>('[aria-current=page]');
if (rail && here) {
  /** What the link that stays at the top covers, with the edge around it. */
  const covered = (rail.firstElementChild as HTMLElement).offsetHeight + 8;
  rail.scrollTop = here.offsetTop - rail.clientHeight / 2;
  // No row is cut through below it.
  const row = [...rail.querySelectorAll('a')].findLast(
    (a) => a.offsetTop - covered <= rail.scrollTop,
  );
  if (row) rail.scrollTop = row.offsetTop - covered;
}
