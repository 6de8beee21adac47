// A reporter for `node --test` that gives nothing but the counts of the whole run, as JSON.

interface Summary {
  type: string;
  data: { file?: string; counts?: Record<string, number> };
}

/**
 * Takes the events of a run; gives its counts: how many passed, failed, were cancelled or skipped.
 */
export default async function* counts(events: AsyncIterable<Summary>): AsyncGenerator<string> {
  for await (const { type, data } of events)
    if (type === 'test:summary' && data.file === undefined) yield JSON.stringify(data.counts);
}
