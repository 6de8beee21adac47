import type { APIRoute } from 'astro';
import { localeKeys, type Locale } from '#i18n/locales.ts';
import { getKnowledge } from '#knowledge/index.ts';
import { getPermalinks } from '#permalinks/index.ts';
import { sectionFeed } from '#permalinks/section-feed.ts';
import { sectionRows } from '#permalinks/section-rows.ts';

export const getStaticPaths = () =>
  localeKeys.map((locale) => ({ params: { locale }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = ({ props }) =>
  new Response(
    sectionFeed(
      sectionRows(getPermalinks(), getKnowledge()),
      getPermalinks(),
      getKnowledge(),
      props.locale,
    ),
    { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  );
