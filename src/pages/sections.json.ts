import type { APIRoute } from 'astro';
import { absolute, withBase } from '#i18n/address.ts';
import { getKnowledge } from '#knowledge/index.ts';
import { getPermalinks } from '#permalinks/index.ts';
import { sectionRows } from '#permalinks/section-rows.ts';

export const GET: APIRoute = () =>
  Response.json({
    $schema: absolute(withBase('/sections.schema.json')),
    sections: sectionRows(getPermalinks(), getKnowledge()),
  });
