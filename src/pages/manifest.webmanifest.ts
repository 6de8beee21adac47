import type { APIRoute } from 'astro';
import { withBase } from '#i18n/address.ts';
import { colour } from '#seo/colours.ts';
import { site } from '#site.ts';

export const GET: APIRoute = () =>
  Response.json({
    name: `${site.name.zh} ${site.name.en}`,
    short_name: site.name.zh,
    lang: 'zh-CN',
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
