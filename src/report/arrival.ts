// What a page that leads to the report knows already. It stands behind # in the address, which is never sent to the server.

export interface Arrival {
  /** Id of the stage of the binding path at which it stopped. */
  stage?: string | undefined;
  /** Words as they are printed on screens: offered, and only taken when the reader says that they were these. */
  message?: string | undefined;
}

/** More than any message on a screen; what a made-up address could hold is not offered. */
const longestMessage = 120;

/** Takes what is known; gives what stands behind # in the address of the report, or '' where nothing is. Only what would part the address is escaped. */
export function writeArrival(known: Arrival): string {
  return (['stage', 'message'] as const)
    .flatMap((name) =>
      known[name] ? [`${name}=${known[name].replace(/[\s%&#+"<>]/g, encodeURIComponent)}`] : [],
    )
    .join('&');
}

/** Takes what stands behind # and the stages that there are; gives what can be used of it. */
export function readArrival(fragment: string, stages: readonly string[]): Arrival {
  const said = new URLSearchParams(fragment);
  const stage = said.get('stage') ?? '';
  const message = said.get('message')?.trim() ?? '';
  return {
    stage: stages.includes(stage) ? stage : undefined,
    message: message !== '' && message.length <= longestMessage ? message : undefined,
  };
}
