// The part of a service worker's own world that is used; the page's types do not know it.
import type { Locale } from '#i18n/locales.ts';
import type { CopyNote } from './copy-note.ts';

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends Waiting {
  request: Request;
  clientId: string;
  respondWith(response: Promise<Response>): void;
}

interface MessageEventOfPage extends Waiting {
  data: unknown;
  /** The page, or another worker, that sent it. */
  source: { id?: string } | null;
}

interface Events {
  install: Waiting;
  activate: Waiting;
  fetch: FetchEvent;
  message: MessageEventOfPage;
}

export interface Scope {
  registration: {
    scope: string;
    waiting: { postMessage(data: unknown): void } | null;
    unregister(): Promise<boolean>;
  };
  clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ url: string } | undefined>;
    matchAll(of: { type: 'window'; includeUncontrolled: boolean }): Promise<{ id: string }[]>;
  };
  navigator: { languages: readonly string[]; connection?: { saveData?: boolean } };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof Events>(
    name: Name,
    listener: (event: Events[Name]) => void,
  ): void;
}

export const scope = self as unknown as Scope;

/** A kit as the build lists it. */
export interface Kit {
  /** Path of its file, below the base path. */
  url: string;
  /** `sha256-` and the hash of the file in base64. */
  integrity: string;
}

/** What the build says to the worker. */
export interface BuildFacts {
  /** The site's base path, with a slash at the end. */
  base: string;
  notes: Record<Locale, CopyNote>;
  /** The kits of this version. */
  kits: Kit[];
  /**
   * Path of a page that was renamed or retired, without language → where it leads now, such as
   * `fixes/get-the-code/#steps`.
   */
  moved: Record<string, string>;
}

declare const __OFFLINE__: BuildFacts;

export const { base, notes, kits, moved } = __OFFLINE__;

/** Every cache of the site is named so: another site may stand on the same host. */
export const cachePrefix = `kabang ${base} `;
