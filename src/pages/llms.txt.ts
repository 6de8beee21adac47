import type { APIRoute } from 'astro';
import { getKnowledge } from '#knowledge/index.ts';
import { llmsIndex } from '#seo/llms.ts';

export const GET: APIRoute = () => new Response(llmsIndex(getKnowledge()));
