// Folder ↔ collection. What the files must hold is checked in src/knowledge.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { localeKeys } from '#i18n/locales.ts';
import { readProject } from '#knowledge/index.ts';

export const collections = {
  articles: defineCollection({
    loader: glob({
      base: './content',
      pattern: [
        `**/{${localeKeys.join()}}.mdx`,
        ...readProject().leftOut.map((path) => `!${path}/*`),
      ],
    }),
  }),
};
