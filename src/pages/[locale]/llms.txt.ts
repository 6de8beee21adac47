import type { APIRoute } from 'astro';
import { localeKeys, type Locale } from '#i18n/locales.ts';
import { getKnowledge } from '#knowledge/index.ts';
import { llmsOf } from '#seo/llms.ts';

export const getStaticPaths = () =>
  localeKeys.map((locale) => ({ params: { locale }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = ({ props }) =>
  new Response(llmsOf(getKnowledge(), props.locale));
