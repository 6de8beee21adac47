// What the commands for upkeep share: reading their options, and how they end.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ContentError } from '#knowledge/index.ts';

/** How a command ends. A weekly job tells by it whether somebody must look. */
export const exit = { nothingToDo: 0, toDo: 1, badUsage: 2 } as const;

/** Thrown for options that a command does not take, or not so. */
export class UsageError extends Error {}

/** Takes what a command accepts and what was given; gives the values. Throws a UsageError. */
export function readOptions<Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (
      error instanceof TypeError &&
      'code' in error &&
      String(error.code).startsWith('ERR_PARSE_ARGS')
    )
      throw new UsageError(error.message.split('. ')[0]);
    throw error;
  }
}

/**
 * Runs a command on its words and sets the exit code that it gives; bad usage is answered with what
 * it takes, broken content with its faults.
 */
export async function runCommand(
  usage: string,
  words: string[],
  command: (words: string[]) => number | Promise<number>,
): Promise<void> {
  try {
    process.exitCode = await command(words);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ContentError)) throw error;
    console.error(error instanceof UsageError ? `${error.message}\n\n${usage}` : error.message);
    process.exitCode = exit.badUsage;
  }
}
