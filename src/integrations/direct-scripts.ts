// Lets pages load the script that another does nothing but import: each step on the way costs a slow network a turn.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const assets = '_assets';

/** Gives the integration. It must stand before everything that reads the built pages. */
export function directScripts(): AstroIntegration {
  return {
    name: 'direct-scripts',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const names = readdirSync(join(dist, assets)).filter((name) => name.endsWith('.js'));
        const leads = steps(new Map(names.map((name) => [name, readFileSync(join(dist, assets, name), 'utf8')])));
        for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))) {
          const html = readFileSync(join(dist, file), 'utf8');
          writeFileSync(join(dist, file), withDirectScripts(html, leads));
        }
        for (const name of leads.keys()) rmSync(join(dist, assets, name));
        logger.info(`left out ${leads.size} scripts that only import another`);
      },
    },
  };
}

/** Takes scripts by file name; gives for each that does nothing but import another, and that no other imports, the name of that other. */
export function steps(scripts: ReadonlyMap<string, string>): Map<string, string> {
  const found = [...scripts].flatMap(([name, code]) => {
    const target = /^import\s*["']\.\/([^"']+)["'];?\s*$/.exec(code)?.[1];
    const isImported = [...scripts.values()].some((other) => other.includes(name));
    return target === undefined || isImported ? [] : [[name, target] as const];
  });
  return new Map(found);
}

/** Takes the HTML of a page and which script stands for which; gives the page with the second in place of the first. */
export function withDirectScripts(html: string, leads: ReadonlyMap<string, string>): string {
  return html.replace(/(<script\b[^>]*\ssrc="[^"]*\/)([^"/]+)(")/g, (tag, before: string, name: string, after: string) => (leads.has(name) ? before + leads.get(name) + after : tag));
}
