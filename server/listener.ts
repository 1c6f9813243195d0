import type { IncomingMessage, ServerResponse } from "node:http";
import { whileAnswering } from "#app/answer-status.ts";
import { type Admission, admit, countIn, isOpenData } from "#app/api/open-data.ts";
import { publicUrl } from "#app/public-url.ts";
import { REQUEST_ADMITTED_HEADER } from "#app/request-path.ts";
import { captureAnswer } from "./answer.ts";
import { giveAnswer, type SharedAnswer, toShared, wishOf } from "./answer-on-wire.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import { leadOn, withoutLastSlash } from "./last-slash.ts";
import { isReading, keyOf, sharingOf, withoutAsker } from "./shared-addresses.ts";

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Kept = KeptAnswers<SharedAnswer>;

/** What answers all requests: what readers share from `kept`, the rest by `handle`, which is Next. */
export function toListener({ handle, kept }: { handle: Handle; kept: Kept }): Handle {
  return async (request, response) => {
    try {
      if (!giveKept(request, response, kept)) await answerOtherwise(request, response, { handle, kept });
    } catch (error) {
      // Next answers for its pages' errors itself: what comes here is its own, or ours, and must not end the process.
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { "Content-Type": "text/plain" }).end("Something went wrong on the server.");
    }
  };
}

/**
 * Gives what is kept for a request, where that holds. So nearly all are answered, and each pays for whatever is done here;
 * what has been kept was let in when it was made, so that nothing is left to do but count it.
 */
function giveKept(request: IncomingMessage, response: ServerResponse, kept: Kept): boolean {
  const answer = isReading(request) ? kept.find(keyOf(request)) : undefined;
  if (!answer) return false;
  const admission: Admission = isOpenData(request.url ?? "/") ? countIn(forwardedFor(request)) : {};
  if ("answer" in admission) giveBareAnswer(response, admission.answer);
  else giveAnswer(wishOf(request), response, { answer, found: "hit", further: admission.headers });
  return true;
}

async function answerOtherwise(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, kept }: { handle: Handle; kept: Kept },
): Promise<void> {
  delete request.headers[REQUEST_ADMITTED_HEADER];
  const leadsTo = withoutLastSlash(request.url ?? "/");
  if (leadsTo !== undefined) return giveBareAnswer(response, leadOn(leadsTo, request));
  const sharing = sharingOf(request);
  if (!sharing) return whileAnswering((statusNow) => handle(request, withStatus(response, statusNow)));
  const admission = admissionOf(request);
  if ("answer" in admission) return giveBareAnswer(response, admission.answer);
  const wish = wishOf(request);
  const key = keyOf(request);
  const make = () => makeAnswer(asMadeForAll(request), handle);
  const { answer, found } = await kept.answer({ key, sharing, make });
  giveAnswer(wish, response, { answer, found, further: admission.headers });
}

function makeAnswer(request: IncomingMessage, handle: Handle): Promise<SharedAnswer> {
  return whileAnswering(async (statusNow) => {
    const answer = await captureAnswer(request, handle);
    return toShared({ ...answer, status: answer.status === 200 ? (statusNow() ?? 200) : answer.status });
  });
}

function admissionOf(request: IncomingMessage): Admission {
  const { method = "GET", url = "/" } = request;
  const [path = "/"] = url.split("?", 1);
  return isOpenData(path) ? admit({ method, path, forwardedFor: forwardedFor(request) }) : {};
}

function forwardedFor({ headers }: IncomingMessage): string | null {
  const sent = headers["x-forwarded-for"];
  return sent === undefined ? null : String(sent);
}

function asMadeForAll(request: IncomingMessage): IncomingMessage {
  const made = withoutAsker(request, publicUrl().host);
  made.headers[REQUEST_ADMITTED_HEADER] = "1";
  return made;
}

/** Of `Response`'s kind, as the routes make them: small, and never kept. */
function giveBareAnswer(response: ServerResponse, answer: Response): void {
  response.setHeaders(answer.headers);
  response.writeHead(answer.status);
  void answer.text().then((text) => response.end(text));
}

/** The same response, with 200 replaced where the work has said otherwise by the time its head is written. */
function withStatus(response: ServerResponse, statusNow: () => number | undefined): ServerResponse {
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  return Object.assign(response, {
    writeHead: (status: number, ...rest: unknown[]) =>
      writeHead(status === 200 ? (statusNow() ?? 200) : status, ...rest),
  });
}
