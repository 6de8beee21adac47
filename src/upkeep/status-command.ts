// Command: prints what is due in the content, what will be, and what is weak.
import { dayText } from '#knowledge/index.ts';
import { exit, readOptions, runCommand, UsageError } from './command-line.ts';
import { getStatus } from './status.ts';
import { printStatus } from './status-lines.ts';

/** How many lines of a long list are printed without `--all`. */
const max = 12;
const usage = `npm run content:status                        what is due, what will be in 30 days, and what is weak
npm run content:status -- --all              every line of long lists
npm run --silent content:status -- --json    the same for programs
npm run content:status -- --date 2027-03-01  as it will be on that day
Ends with 0 where nothing is due, 1 where something is, 2 for bad usage or content with faults.`;

/**
 * Takes the words behind the command; prints what it finds, and sets the exit code: 0, 1 or 2, as
 * the usage says.
 */
export const reportStatus = (words: string[]) =>
  runCommand(usage, words, (args) => {
    const { values } = readOptions({
      args,
      options: {
        all: { type: 'boolean' },
        json: { type: 'boolean' },
        date: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(usage);
      return exit.nothingToDo;
    }
    const day = dayText.safeParse(values.date ?? new Date().toISOString().slice(0, 10));
    if (!day.success)
      throw new UsageError(`--date ${values.date} is not a day written as 2026-11-22`);
    const status = getStatus(day.data);
    console.log(
      values.json
        ? JSON.stringify(status, null, 2)
        : printStatus(status, values.all ? Infinity : max),
    );
    return status.isDue ? exit.toDo : exit.nothingToDo;
  });

if (import.meta.main) await reportStatus(process.argv.slice(2));
