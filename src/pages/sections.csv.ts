import type { APIRoute } from 'astro';
import { getKnowledge } from '#knowledge/index.ts';
import { getPermalinks } from '#permalinks/index.ts';
import { sectionRows, toCsv } from '#permalinks/section-rows.ts';

export const GET: APIRoute = () =>
  new Response(toCsv(sectionRows(getPermalinks(), getKnowledge())), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
