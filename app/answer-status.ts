import { AsyncLocalStorage } from "node:async_hooks";

interface AnswerUnderWay {
  status?: number;
}

declare global {
  /** One for the process: Next bundles copies of this module beside the server's own. */
  var slatelineAnswers: AsyncLocalStorage<AnswerUnderWay> | undefined;
}

const underWay = (globalThis.slatelineAnswers ??= new AsyncLocalStorage());

/**
 * Lets the request under way be answered with this status in place of 200: what a server action returns reaches its form
 * all the same, which throwing would keep from it; and what failed while it was drawn is not taken for good. Without the server of `server/` before Next, as in development, the
 * status stays 200.
 */
export function answerWith(status: number): void {
  const answer = underWay.getStore();
  if (answer) answer.status = status;
}

/** Runs what answers a request; `statusNow` tells what `answerWith` was last called with meanwhile. */
export function whileAnswering<T>(work: (statusNow: () => number | undefined) => T): T {
  const answer: AnswerUnderWay = {};
  return underWay.run(answer, () => work(() => answer.status));
}
