// What the site is called in each language.
import { site } from '#site.ts';
import { inEach } from './locales.ts';

export const siteName = inEach<string>(site.name);
