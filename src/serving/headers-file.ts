// The `_headers` file that Cloudflare Pages and Netlify read. Both ask again for what no rule
// keeps, so it does not say so.
import type { HeaderRule } from './header-rules.ts';

/** Takes the rules and the base path; gives the text of the file, one block for each pattern. */
export function printHeadersFile(rules: readonly HeaderRule[], basePath: string): string {
  const patterns = [...new Set(rules.flatMap(({ paths }) => paths))];
  const block = (pattern: string) => {
    const headers = Object.assign(
      {},
      ...rules.filter(({ paths }) => paths.includes(pattern)).map((rule) => rule.headers),
    ) as Record<string, string>;
    return [
      `${basePath}${pattern}`,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
      '',
    ].join('\n');
  };
  return patterns.map(block).join('\n');
}
