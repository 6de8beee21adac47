// Links as writers put them into prose: language-neutral, `/area/slug/#section`.
/**
 * Takes a link as written, such as `/fixes/get-the-code/#steps`; gives page path and section, or
 * undefined for another kind of link.
 */

export function readLink(href: string): { path: string; section: string | undefined } | undefined {
  const match = /^\/(?:((?:[^/#?]+\/)*))?(?:#([^#]+))?$/.exec(href);
  if (match === null) return undefined;
  return { path: (match[1] ?? '').replace(/\/$/, ''), section: match[2] };
}
