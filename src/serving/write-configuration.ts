// Command: writes the files that web servers read into deploy/.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configuration } from './configuration.ts';

for (const [name, text] of Object.entries(configuration())) {
  writeFileSync(join(resolve('deploy'), name), text);
  console.log(`deploy/${name} is written.`);
}
