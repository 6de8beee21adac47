// For tests: a command run in this process, which has read the content already; starting one for
// each use takes seconds.
import { clearBuildCache } from './read/once.ts';

/** How a command ended and what it said. */
export interface CommandOutput {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * Takes the folder that holds `content`, a command and its words; gives how it ended. Nothing else
 * may run meanwhile.
 */
export async function runInProcess(
  folder: string,
  command: (words: string[]) => Promise<void> | void,
  words: readonly string[],
): Promise<CommandOutput> {
  const { log, error } = console;
  const said = { stdout: '', stderr: '' };
  const before = process.cwd();
  process.chdir(folder);
  clearBuildCache();
  console.log = (text: string) => void (said.stdout += `${text}\n`);
  console.error = (text: string) => void (said.stderr += `${text}\n`);
  try {
    await command([...words]);
    return { status: Number(process.exitCode ?? 0), ...said };
  } finally {
    Object.assign(console, { log, error });
    process.exitCode = 0;
    process.chdir(before);
    clearBuildCache();
  }
}
