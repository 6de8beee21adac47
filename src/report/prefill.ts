// What a page that leads to the report knows already. It stands behind # in the address, which is
// never sent to the server, and names things by their ids: no word of an address is ever shown, so
// that nobody can put a sentence of his own onto the page.

/** A wording as it is printed on screens, and its language tag. */
export interface ScreenWords {
  text: string;
  lang: string;
}

/** Message id → its wordings, in their order. */
export type Wordings = Readonly<Record<string, readonly ScreenWords[]>>;

export interface Prefill {
  /** Id of the stage of the binding path at which it stopped. */
  stage?: string | undefined;
  /** Id of the message, and which of its wordings, from 1. */
  message?: { id: string; wording: number } | undefined;
  /** Id of the wallet. */
  wallet?: string | undefined;
}

/**
 * Takes the path of a message page, such as `messages/system-busy`; gives the id of the message.
 */
export const messageId = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/**
 * Takes what is known; gives what stands behind # in the address of the report, or '' where
 * nothing is.
 */
export function writePrefill({ stage, message, wallet }: Prefill): string {
  return [
    stage && `stage=${stage}`,
    message && `message=${message.id}&wording=${message.wording}`,
    wallet && `wallet=${wallet}`,
  ]
    .filter(Boolean)
    .join('&');
}

/**
 * Takes what stands behind #, the stages and wallets that there are and the wordings of all
 * messages; gives the stage, the wording and the id of the wallet that are named. What names
 * nothing is left out.
 */
export function readPrefill(
  fragment: string,
  stages: readonly string[],
  wordings: Wordings,
  wallets: readonly string[],
): {
  stage: string | undefined;
  words: ScreenWords | undefined;
  wallet: string | undefined;
} {
  const said = new URLSearchParams(fragment);
  const [stage = '', id = '', wording = '', wallet = ''] = [
    'stage',
    'message',
    'wording',
    'wallet',
  ].map((name) => said.get(name) ?? '');
  const known = Object.hasOwn(wordings, id) ? wordings[id]! : [];
  return {
    stage: stages.includes(stage) ? stage : undefined,
    words: /^[1-9]\d{0,2}$/.test(wording) ? known[Number(wording) - 1] : undefined,
    wallet: wallets.includes(wallet) ? wallet : undefined,
  };
}
