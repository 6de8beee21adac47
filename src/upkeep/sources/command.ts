// Command: asks every cited address whether it is there and says what it said.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ContentError, getKnowledge } from '#knowledge/index.ts';
import { site } from '#site.ts';
import { exit, readOptions, runCommand, UsageError } from '../command-line.ts';
import { citedAddresses, type CitedAddress } from './addresses.ts';
import { askAll } from './ask-all.ts';
import { compare, needsEditor } from './compare.ts';
import { sourceTextsName, printStoredTexts, readStoredTexts } from './source-texts.ts';
import { printFindings } from './print.ts';

const usage = `npm run content:sources                       asks every address in sources.yaml and contacts.yaml
npm run content:sources -- <id>…              only these sources or contacts
npm run content:sources -- --accept <id>…     asks these, and keeps their text as it is now
npm run --silent content:sources -- --json    the same for programs
  --timeout 20   seconds to wait for an answer
  --pause 2      seconds between two questions to one host
Ends with 0 where all are as they were, 1 where one is gone, moved, changed or without a sound answer, 2 for bad usage,
content with faults, or no network. Behind a proxy: NODE_USE_ENV_PROXY=1 with HTTPS_PROXY.`;

/** Takes an option in seconds; gives milliseconds. */
function milliseconds(name: string, value: string, max: number): number {
  const seconds = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : NaN;
  if (!(seconds <= max))
    throw new UsageError(`--${name} ${value} is not a number of seconds up to ${max}`);
  return seconds * 1000;
}

const isNamed = (names: readonly string[]) => (address: CitedAddress) =>
  names.some((name) => [...address.sources, ...address.contacts, address.url].includes(name));

/**
 * Takes the words behind the command; prints what it finds, and sets the exit code: 0, 1 or 2, as
 * the usage says.
 */
export const askSources = (words: string[]) =>
  runCommand(usage, words, async (args) => {
    const { values, positionals: names } = readOptions({
      args,
      allowPositionals: true,
      options: {
        accept: { type: 'boolean' },
        json: { type: 'boolean' },
        timeout: { type: 'string', default: '20' },
        pause: { type: 'string', default: '2' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(usage);
      return exit.nothingToDo;
    }
    const timeout = milliseconds('timeout', values.timeout, 600);
    const pause = milliseconds('pause', values.pause, 60);
    if (values.accept && names.length === 0)
      throw new UsageError('--accept needs the ids of sources or contacts');
    const cited = citedAddresses(getKnowledge());
    const unknown = names.filter((name) => !cited.some(isNamed([name])));
    if (unknown.length > 0)
      throw new UsageError(
        `No source and no contact with an address has the id ${unknown.join(', ')}`,
      );
    const before = existsSync(sourceTextsName) ? readFileSync(sourceTextsName, 'utf8') : '';
    const { stored, faults } = readStoredTexts(before);
    if (faults.length > 0) throw new ContentError(faults);
    const asked = (names.length === 0 ? cited : cited.filter(isNamed(names))).map(({ url }) => url);
    const isShown = process.stderr.isTTY && !values.json;
    const answers = await askAll(
      asked,
      {
        timeout,
        pause,
        userAgent: `${site.name.en}-sources/1.0 (+${site.origin}${site.basePath}/)`,
      },
      (done) => isShown && process.stderr.write(`\r${done} of ${asked.length}`),
    );
    if (isShown) process.stderr.write('\n');
    const today = new Date().toISOString().slice(0, 10);
    const found = compare(
      cited,
      answers,
      stored,
      today,
      values.accept ? isNamed(names) : undefined,
    );
    if (found.isWithoutNetwork) {
      console.error(
        `No network: nothing came back from ${answers.size} of ${asked.length} addresses, nor from any other (${[...answers.values()].map((answer) => ('why' in answer ? answer.why : ''))[0]}). Nothing was changed.`,
      );
      return exit.badUsage;
    }
    const text = printStoredTexts(found.stored);
    if (text !== before && (before !== '' || found.stored.size > 0))
      writeFileSync(sourceTextsName, text);
    const toDo = found.findings.filter(({ standing }) => needsEditor.includes(standing));
    console.log(
      values.json
        ? JSON.stringify({ day: today, isDue: toDo.length > 0, addresses: found.findings }, null, 2)
        : printFindings(found.findings),
    );
    return toDo.length > 0 ? exit.toDo : exit.nothingToDo;
  });

if (import.meta.main) await askSources(process.argv.slice(2));
