// Results kept between builds, each under the hash of what it was made from. A file that was cut
// off or changed counts as none.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BuildCache {
  /**
   * Takes everything that a result depends on, and how to make it; gives the result and whether it
   * was made anew.
   * Two builds at once may make the same result; each puts its file in place whole.
   */
  getOrMake(
    origins: readonly (string | Uint8Array)[],
    make: () => Uint8Array,
  ): { bytes: Uint8Array; isNew: boolean };
}

const digest = (...parts: (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest();

/** Takes the folder of the kept files; it need not exist yet. */
export function openBuildCache(folder: string): BuildCache {
  mkdirSync(folder, { recursive: true });
  return {
    getOrMake(origins, make) {
      const file = join(folder, digest(...origins).toString('hex'));
      const kept = read(file);
      if (kept !== undefined) return { bytes: kept, isNew: false };
      const bytes = make();
      const unfinished = `${file}.${process.pid}`;
      writeFileSync(unfinished, Buffer.concat([digest(bytes), bytes]));
      renameSync(unfinished, file);
      return { bytes, isNew: true };
    },
  };
}

/** Before the bytes of a kept file stands their hash, 32 bytes long. */
function read(file: string): Buffer | undefined {
  try {
    const all = readFileSync(file);
    const bytes = all.subarray(32);
    return digest(bytes).equals(all.subarray(0, 32)) ? bytes : undefined;
  } catch {
    return undefined;
  }
}
