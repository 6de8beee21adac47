// Command: writes a .br and a .gz beside every file of the built site that shrinks, for servers
// that send such files as they are.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const text = /\.(?:html|js|css|json|xml|atom|txt|md|csv|svg|webmanifest)$/;

/**
 * Takes the folder of the built site; gives how many files were compressed, and their bytes before
 * and after.
 */
export async function compress(
  folder: string,
): Promise<{ files: number; before: number; after: number }> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && text.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const sum = { files: files.length, before: 0, after: 0 };
  const waiting = files.values();
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (const file of waiting) {
        const content = readFileSync(file);
        const [small, wide] = await Promise.all([
          brotli(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
          gzipped(content, { level: constants.Z_BEST_COMPRESSION }),
        ]);
        writeFileSync(`${file}.br`, small);
        writeFileSync(`${file}.gz`, wide);
        sum.before += content.length;
        sum.after += small.length;
      }
    }),
  );
  return sum;
}

if (import.meta.main) {
  const { files, before, after } = await compress(resolve(process.argv[2] ?? 'dist'));
  console.log(
    `${files} files are compressed: ${Math.round(before / 1000)} kB become ${Math.round(after / 1000)} kB with Brotli.`,
  );
}
