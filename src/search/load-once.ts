// What is loaded once, however often it is asked for.

/** Takes what opens something; gives what opens it at the first call, and again after a failure. */
export function loadOnce<Opened>(open: () => Promise<Opened>): () => Promise<Opened> {
  let opening: Promise<Opened> | undefined;
  return () =>
    (opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));
}
