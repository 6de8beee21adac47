// Pictures of articles: each gets the file for the dark theme that stands beside it, and all but
// one in the answer load when they come near.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import { darkName } from '#knowledge/index.ts';

/** Which of two variants a picture is; it has no variant where it says nothing. */
export type PictureTheme = 'light' | 'dark';

/**
 * Names pictures so that Astro takes them in, and puts the dark variant behind the light one where
 * there is such a file.
 */
export const articleImages = defineMdastPlugin({
  name: 'article-images',
  image(node, context) {
    if (context.fileURL === undefined || /[:/]/.test(node.url.replace(/^\.\//, ''))) return;
    const url = `./${node.url.replace(/^\.\//, '')}`;
    const dark = darkName(url);
    const hasDark = existsSync(fileURLToPath(new URL(dark, context.fileURL)));
    const paths = (context.data as { astro?: { localImagePaths: Set<string> } }).astro
      ?.localImagePaths;
    paths?.add(url);
    // Of two variants only the one that is shown is loaded, so neither may be loaded at once.
    const isInAnswer = !/^## /m.test(context.source.slice(0, node.position?.start.offset));
    const image = (address: string, variant?: PictureTheme) => ({
      type: 'image' as const,
      url: address,
      alt: node.alt ?? '',
      data: {
        hProperties:
          variant === undefined
            ? { loading: isInAnswer ? 'eager' : 'lazy' }
            : { loading: 'lazy', 'data-variant': variant },
      },
    });
    if (hasDark) paths?.add(dark);
    context.replaceNode(node, hasDark ? [image(url, 'light'), image(dark, 'dark')] : [image(url)]);
  },
});
