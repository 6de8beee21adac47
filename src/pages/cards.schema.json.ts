import type { APIRoute } from 'astro';
import { absolute, withBase } from '#i18n/address.ts';
import { cardListSchema } from '#permalinks/card-list.ts';

export const GET: APIRoute = () =>
  Response.json(cardListSchema(absolute(withBase('/cards.schema.json'))));
