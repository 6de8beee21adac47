// The one owner of the current query of a field. Whoever shows answers follows its states; whoever
// finds them gives one promise.

export type SessionState<Answer> =
  | { name: 'idle' }
  /** `isLate` once an answer has taken longer than people wait without a word. */
  | { name: 'loading'; query: string; isLate: boolean }
  | { name: 'shown'; query: string; answer: Answer }
  | { name: 'failed'; query: string };

/**
 * Takes a query and a signal that aborts once nobody wants its answer any more; rejects where no
 * answer can be had.
 */
export type Answers<Answer> = (query: string, signal: AbortSignal) => Promise<Answer>;

export interface QuerySession<Answer> {
  state(): SessionState<Answer>;
  /**
   * Makes a query the current one; one that is already asked or answered is not asked again, an
   * empty one ends the session.
   */
  ask(query: string): void;
  /** Asks the current query anew. */
  retry(): void;
  /** Ends the session: no answer that is still on its way is told. */
  cancel(): void;
}

/** Milliseconds after which an answer is late. */
const loadingDelay = 300;

/**
 * Takes what answers and what is told of every new state. Only the newest query is ever told of:
 * older answers and older failures, whenever they come, are dropped.
 */
export function createQuerySession<Answer>(
  answers: Answers<Answer>,
  tell: (state: SessionState<Answer>) => void,
): QuerySession<Answer> {
  let state: SessionState<Answer> = { name: 'idle' };
  let current: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const enter = (next: SessionState<Answer>) => {
    state = next;
    tell(next);
  };
  const end = () => {
    clearTimeout(timer);
    current?.abort();
    current = undefined;
  };
  const start = (query: string) => {
    end();
    const mine = new AbortController();
    current = mine;
    const settle = (next: SessionState<Answer>) => {
      if (current !== mine) return;
      clearTimeout(timer);
      current = undefined;
      enter(next);
    };
    timer = setTimeout(() => enter({ name: 'loading', query, isLate: true }), loadingDelay);
    enter({ name: 'loading', query, isLate: false });
    // A view may have ended the session when it was told.
    if (current !== mine) return;
    answers(query, mine.signal).then(
      (answer) => settle({ name: 'shown', query, answer }),
      () => settle({ name: 'failed', query }),
    );
  };
  const cancel = () => {
    end();
    if (state.name !== 'idle') enter({ name: 'idle' });
  };

  return {
    state: () => state,
    ask(query) {
      if (query === '') cancel();
      else if (state.name === 'idle' || state.name === 'failed' || state.query !== query)
        start(query);
    },
    retry: () => void (state.name !== 'idle' && start(state.query)),
    cancel,
  };
}
