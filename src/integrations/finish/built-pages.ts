// The pages of a build while it is finished. Each step takes the pages in the state that it needs, and gives them in the state
// in which it leaves them: a step that is moved to where its pages are not ready does not compile.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#i18n/locales.ts';

/** Pages as Astro wrote them. */
export class BuiltPages {
  readonly folder: string;
  /** The page of each language that was read last: steps go through the pages in the order of their codes, many times each. */
  readonly #held = new Map<Locale, { path: string; html: string | undefined }>();

  /** Takes the folder of the build. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** Gives the HTML of a page by its path without the language, or undefined where none was built. */
  find(locale: Locale, path: string): string | undefined {
    let held = this.#held.get(locale);
    if (held?.path !== path) {
      const file = join(this.folder, locale, path, 'index.html');
      held = { path, html: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
      this.#held.set(locale, held);
    }
    return held.html;
  }

  /** Gives the HTML of a page as `find` does. Throws where none was built. */
  read(locale: Locale, path: string): string {
    const html = this.find(locale, path);
    if (html === undefined) throw new Error(`No page was built at ${locale}/${path}.`);
    return html;
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

/** Pages that carry the styles and scripts that they use, and no others. Whatever reads pages takes these; `trimPages` makes them. */
export class TrimmedPages extends BuiltPages {
  readonly isTrimmed = true;
}

/** Pages that also say what the handbook weighs. The kits hold these; `writeHandbooks` makes them. */
export class CompletePages extends TrimmedPages {
  readonly isComplete = true;
}
