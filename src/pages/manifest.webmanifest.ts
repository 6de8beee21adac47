import type { APIRoute } from 'astro';
import { withBase } from '#i18n/address.ts';
import { inAllWords, localeKeys, locales } from '#i18n/locales.ts';
import { siteName } from '#i18n/site-name.ts';
import { colour } from '#seo/colours.ts';

export const GET: APIRoute = () =>
  Response.json({
    name: inAllWords((locale) => siteName[locale]).join(' '),
    short_name: siteName[localeKeys[0]!],
    lang: locales[localeKeys[0]!].tag,
    start_url: withBase('/'),
    scope: withBase('/'),
    display: 'minimal-ui',
    background_color: colour('paper').light,
    theme_color: colour('paper').light,
    icons: [
      { src: withBase('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: withBase('/icon-512.png'), sizes: '512x512', type: 'image/png' },
    ],
  });
