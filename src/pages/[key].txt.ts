import type { APIRoute } from 'astro';
import { site } from '#site.ts';

export const getStaticPaths = () =>
  site.indexNowKey === '' ? [] : [{ params: { key: site.indexNowKey } }];

export const GET: APIRoute = () => new Response(site.indexNowKey);
