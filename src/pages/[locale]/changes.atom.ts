import type { APIRoute } from 'astro';
import { localeKeys, type Locale } from '#i18n/locales.ts';
import { atomFeed } from '#seo/feed.ts';

export const getStaticPaths = () =>
  localeKeys.map((locale) => ({ params: { locale }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = ({ props }) =>
  new Response(atomFeed(props.locale), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
