// What runs on every page, in one file that the browser keeps: a request for each part would weigh
// more than the parts. Each does nothing where its component is not.
import '#components/navigation/contents.client.ts';
import '#components/article/freshness.client.ts';
import '#components/navigation/language-switch.client.ts';
import '#components/section/section-links.client.ts';
import '#components/header-footer/theme-control.client.ts';
import '#offline/register.client.ts';
import '#search/search-box.client.ts';

/** Loads a part that most pages do without. Where it cannot be loaded the page goes on as it is. */
const load = (part: Promise<unknown>) => void part.catch(() => undefined);

/**
 * Heals an address whose section is not on the page; once loaded, the part listens by itself. What
 * names a value, such as `q=`, is for the page itself.
 */
function repair(): void {
  const fragment = location.hash.slice(1);
  if (fragment !== '' && !/^\w+=/.test(fragment) && !document.getElementById(fragment))
    load(import('#permalinks/repair-address.client.ts'));
}

addEventListener('hashchange', repair);
repair();
if (document.querySelector('template[data-tried]')) load(import('#report/tried.client.ts'));

/** An article that is read to its last part, what it rests on, asks whether it helped. */
const foot = document.querySelector('[data-asks] > :last-child');
if (foot)
  new IntersectionObserver(([seen], observer) => {
    if (!seen!.isIntersecting) return;
    observer.disconnect();
    load(import('#feedback/question.client.ts'));
  }).observe(foot);
