// The messages that stand first where only a few have room.
import type { Knowledge, Message } from './graph.ts';
import { messagesOf } from './lookups.ts';

/**
 * Chosen by hand, since nothing is counted on this site: what the reports collected for its texts
 * ask about often. A site without one of them goes without it.
 */
const common = [
  'generic-failure',
  'code-not-received',
  'number-on-file-mismatch',
  'card-not-supported',
  'attempts-exceeded',
  'system-busy',
];

/** Gives those messages, or the first six in reading order where the site has none of them. */
export function commonMessages(knowledge: Knowledge): Message[] {
  const messages = messagesOf(knowledge);
  const found = common.flatMap(
    (id) => messages.find(({ path }) => path === `messages/${id}`) ?? [],
  );
  return found.length > 0 ? found : messages.slice(0, common.length);
}
