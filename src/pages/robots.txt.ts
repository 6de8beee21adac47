import type { APIRoute } from 'astro';
import { absolute, withBase } from '#i18n/address.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(withBase('/sitemap-index.xml'))}\n`);
