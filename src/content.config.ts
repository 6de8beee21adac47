// Folder ↔ collection. What the files must hold is checked in src/knowledge.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readProject } from '#knowledge/index.ts';

export const collections = {
  articles: defineCollection({
    loader: glob({
      base: './content',
      pattern: ['**/{zh,en}.mdx', ...readProject().leftOut.map((path) => `!${path}/*`)],
    }),
  }),
};
