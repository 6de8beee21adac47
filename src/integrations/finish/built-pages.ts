// The pages of a build while it is finished. Each step takes the pages in the state that it needs,
// and gives them in the state in which it leaves them: a step that is moved to where its pages are
// not ready does not compile.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import type { Locale } from '#i18n/locales.ts';
import { parsePage } from '#text/html-tree.ts';

/** A page as it was read last, with its tree once that was asked for. */
interface CachedPage {
  path: string;
  html: string | undefined;
  tree?: Root;
}

/** Pages as Astro wrote them. */
export class BuiltPages {
  readonly folder: string;
  /**
   * The page of each language that was read last: steps go through the pages in the order of their
   * codes, many times each.
   */
  readonly #held = new Map<Locale, CachedPage>();

  /** Takes the folder of the build. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** Gives the page of a path as it was read, or as it was held. */
  #hold(locale: Locale, path: string): CachedPage {
    let held = this.#held.get(locale);
    if (held?.path !== path) {
      const file = join(this.folder, locale, path, 'index.html');
      held = { path, html: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
      this.#held.set(locale, held);
    }
    return held;
  }

  /**
   * Gives the HTML of a page by its path without the language, or undefined where none was built.
   */
  find(locale: Locale, path: string): string | undefined {
    return this.#hold(locale, path).html;
  }

  /** Gives the HTML of a page as `find` does. Throws where none was built. */
  read(locale: Locale, path: string): string {
    const html = this.find(locale, path);
    if (html === undefined) throw new Error(`No page was built at ${locale}/${path}.`);
    return html;
  }

  /** Gives the tree of a page, which must not be changed. Throws where none was built. */
  tree(locale: Locale, path: string): Root {
    const html = this.read(locale, path);
    return (this.#hold(locale, path).tree ??= parsePage(html));
  }

  /** Takes the name of a file and a change; writes what it makes of the file. */
  change(file: string, change: (html: string) => string): void {
    const name = join(this.folder, file);
    writeFileSync(name, change(readFileSync(name, 'utf8')));
    this.#held.clear();
  }

  /** Gives the names of all files of the build. */
  files(): string[] {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' });
  }
}

/**
 * Pages that carry the styles and scripts that they use, and no others. Whatever reads pages takes
 * these; `optimizePages` makes them.
 */
export class OptimizedPages extends BuiltPages {
  readonly isOptimized = true;
}

/**
 * Pages that also say what the handbook weighs. The kits hold these; `writeHandbooks` makes them.
 */
export class CompletePages extends OptimizedPages {
  readonly isComplete = true;
}
