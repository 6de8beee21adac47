// Command: writes the files that web servers read into deploy/, or into the folder that it
// is given.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configuration } from './configuration.ts';

const folder = process.argv[2] ?? 'deploy';
for (const [name, text] of Object.entries(configuration())) {
  writeFileSync(join(resolve(folder), name), text);
  console.log(`${join(folder, name)} is written.`);
}
