// Where a query stands in an address: behind #, which browsers send to nobody. Once it stood behind
// ?, which they send.

/** Characters of a query that an address carries everywhere. */
const maxQueryLength = 500;
/**
 * What would end the query or the fragment, or be read as something else; other characters stay as
 * people read them.
 */
const escaped = /[\s%&#+"<>`]/g;
const halfOfCharacter = /\p{Surrogate}/gu;

/** Takes a masked query; gives the fragment with its `#`, or '' for an empty query. */
export function writeQuery(query: string): string {
  const text = [...query.replace(halfOfCharacter, '\uFFFD')].slice(0, maxQueryLength).join('');
  return text === ''
    ? ''
    : `#q=${text.replace(escaped, (sign) => (sign === ' ' ? '+' : encodeURIComponent(sign)))}`;
}

/**
 * Takes a fragment with or without its `#`; gives its query, '' where there is no fragment,
 * undefined where it names a section.
 */
export function readQuery(fragment: string): string | undefined {
  const text = fragment.replace(/^#/, '');
  return text === '' ? '' : (new URLSearchParams(text).get('q') ?? undefined);
}

/**
 * Runs in the head of the results page before anything is loaded: an address with `?q=`, as it was
 * written once and as people keep it, becomes one with `#q=` in the same place of the history. Its
 * hash stands in the content security policy.
 */
export const moveQueryScript =
  "if(location.search){const q=new URLSearchParams(location.search).get('q');history.replaceState(null,'',location.pathname+(q?'#'+new URLSearchParams({q}):location.hash))}";
