// Marks the section being read in the rail: the last heading that has reached the top of the screen.
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
const headings = links.flatMap(
  (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
);

function mark(): void {
  const line = 120;
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top < line).length;
  links.forEach((link, at) => {
    if (at === passed - 1) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
}

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
