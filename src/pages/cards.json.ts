import type { APIRoute } from 'astro';
import { absolute, withBase } from '#i18n/address.ts';
import { getKnowledge } from '#knowledge/index.ts';
import { writeCardList } from '#permalinks/card-list.ts';
import { getPermalinks } from '#permalinks/index.ts';

export const GET: APIRoute = () =>
  Response.json(
    writeCardList(getPermalinks(), getKnowledge(), absolute(withBase('/cards.schema.json'))),
  );
