import type { APIRoute } from 'astro';
import { absolute, withBase } from '#i18n/address.ts';
import { sectionListSchema } from '#sections/schema.ts';

export const GET: APIRoute = () =>
  Response.json(sectionListSchema(absolute(withBase('/sections.schema.json'))));
