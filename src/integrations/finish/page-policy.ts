// The policy of a page names the inline scripts and styles that stand in it, and no others.
import { createHash } from 'node:crypto';

const meta = /<meta http-equiv="content-security-policy" content="([^"]*)">/i;
const inline = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;

/** Takes the HTML of a page; gives it with the hashes of its own inline parts in its policy. Throws where it has no policy. */
export function withOwnPolicy(html: string): string {
  const policy = meta.exec(html)?.[1];
  if (policy === undefined) throw new Error('has no content security policy');
  const hashes = { script: new Set<string>(), style: new Set<string>() };
  for (const [, element, attributes = '', text = ''] of html.matchAll(inline)) {
    if (element === 'style' || isRun(attributes))
      hashes[element as 'script' | 'style'].add(
        `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      );
  }
  const directives = policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '')
    .map((directive) => {
      const element = /^(script|style)-src\b/.exec(directive)?.[1] as
        'script' | 'style' | undefined;
      if (element === undefined) return directive;
      return [
        ...directive.split(/\s+/).filter((source) => !source.startsWith("'sha256-")),
        ...hashes[element],
      ].join(' ');
    });
  return html.replace(meta, (tag) => tag.replace(policy, () => directives.join(';')));
}

/** Says whether a script element with these attributes is run where it stands; data blocks and files are not. */
function isRun(attributes: string): boolean {
  const type = /\stype="([^"]*)"/.exec(attributes)?.[1] ?? 'module';
  return !/\ssrc=/.test(attributes) && ['module', 'text/javascript'].includes(type);
}
