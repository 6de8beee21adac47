import { createHash } from 'node:crypto';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { articleImages } from './src/integrations/article-images.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { finishBuild } from './src/integrations/finish-build.ts';
import { rowHeaders } from './src/integrations/row-headers.ts';
import { sitemapEntry, isInSitemap } from './src/integrations/sitemap-entry.ts';
import { statusPage } from './src/integrations/status-page.ts';
import { themeScript } from './src/layouts/theme-script.ts';
import { pageDirectives, scriptSources } from './src/serving/policy.ts';
import { site } from './src/site.ts';

const hash = (/** @type {string} */ text) =>
  /** @type {const} */ (`sha256-${createHash('sha256').update(text).digest('base64')}`);

/**
 * What every page loads, and what it shares with others: one file for it asks less of a slow
 * network than four.
 */
const ofEveryPage =
  /\/layouts\/page\.client|preload-helper|\/serving\/script-|\/search\/settings\.client/;

/**
 * Lets `import()` load what it names: Vite's own helper, which would fetch its imports beside it,
 * weighs more than it saves here.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: /** @type {const} */ ('pre'),
  load: (/** @type {string} */ id) =>
    id === '\0vite/preload-helper.js'
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
  configEnvironment: (/** @type {string} */ name) =>
    name === 'client'
      ? {
          build: {
            modulePreload: /** @type {const} */ (false),
            rolldownOptions: {
              output: { codeSplitting: { groups: [{ name: 'page', test: ofEveryPage }] } },
            },
          },
        }
      : undefined,
};

export default defineConfig({
  // A malformed origin is named by the content check, with everything else that is wrong.
  ...(URL.canParse(site.origin) && { site: site.origin }),
  base: site.basePath === '' ? '/' : site.basePath,
  trailingSlash: 'always',
  // The default, 'jsx', joins words that a line break separates.
  compressHTML: true,
  build: { inlineStylesheets: 'always', assets: '_assets' },
  devToolbar: { enabled: false },
  markdown: {
    // What is quoted from a screen stays as it stands there: no quotation mark and no dash
    // is changed.
    processor: satteri({
      features: { headingAttributes: true, smartPunctuation: false },
      mdastPlugins: [articleImages],
      hastPlugins: [rowHeaders],
    }),
    syntaxHighlight: false,
  },
  security: {
    csp: {
      directives: [...pageDirectives],
      // The theme is set before the first paint by one inline script.
      scriptDirective: { resources: [...scriptSources], hashes: [hash(themeScript)] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [tailwindcss(), plainImports],
    define: {
      'import.meta.env.PUBLIC_OFFLINE': JSON.stringify(site.offline),
      'import.meta.env.PUBLIC_MAIL': JSON.stringify(site.mail),
      'import.meta.env.PUBLIC_REPOSITORY': JSON.stringify(site.repository),
      'import.meta.env.PUBLIC_FEEDBACK': JSON.stringify(site.feedback),
    },
    build: { assetsInlineLimit: 0 },
    // Chokidar drops a change that comes within 50 ms of another one; with this it tells of a file
    // once it rests.
    server: { watch: { awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 20 } } },
    worker: { format: 'es' },
  },
  integrations: [
    contentCheck(),
    statusPage(),
    mdx(),
    sitemap({ filter: isInSitemap, serialize: sitemapEntry }),
    finishBuild(),
  ],
});
