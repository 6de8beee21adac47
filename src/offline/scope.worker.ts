// The part of a service worker's own world that is used; the page's types do not know it.
import type { Locale } from '#i18n/locales.ts';
import type { Note } from './pages.ts';

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
}

interface Events {
  install: Waiting;
  activate: Waiting;
  fetch: FetchEvent;
  message: MessageEventOfPage;
}

export interface Scope {
  registration: { scope: string; unregister(): Promise<boolean> };
  clients: { claim(): Promise<void>; get(id: string): Promise<{ url: string } | undefined> };
  navigator: { languages: readonly string[]; connection?: { saveData?: boolean } };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof Events>(
    name: Name,
    listener: (event: Events[Name]) => void,
  ): void;
}

export const scope = self as unknown as Scope;

/** What the build says to the worker. */
declare const __OFFLINE__: {
  /** The site's base path, with a slash at the end. */
  base: string;
  notes: Record<Locale, Note>;
};

export const { base, notes } = __OFFLINE__;

/** Every cache of the site is named so: another site may stand on the same host. */
export const cachePrefix = `kabang ${base} `;
