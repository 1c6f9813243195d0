import type { IncomingMessage, ServerResponse } from "node:http";
import { whileAnswering } from "#app/answer-status.ts";
import { admit, isOpenData } from "#app/api/open-data.ts";
import { publicUrl } from "#app/public-url.ts";
import { REQUEST_ADMITTED_HEADER } from "#app/request-path.ts";
import { captureAnswer } from "./answer.ts";
import { giveAnswer, type SharedAnswer, toShared, wishOf } from "./answer-on-wire.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import { keyOf, type Sharing, sharingOf, withoutAsker } from "./shared-addresses.ts";

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What answers all requests: what readers share from `kept`, the rest by `handle`, which is Next. */
export function toListener({ handle, kept }: { handle: Handle; kept: KeptAnswers<SharedAnswer> }): Handle {
  return async (request, response) => {
    // Not always: taking a name from an object makes all its others slower to read.
    if (REQUEST_ADMITTED_HEADER in request.headers) delete request.headers[REQUEST_ADMITTED_HEADER];
    const sharing = sharingOf(request);
    try {
      if (sharing) await answerShared(request, response, { handle, kept, sharing });
      else await whileAnswering((statusNow) => handle(request, withStatus(response, statusNow)));
    } catch (error) {
      // Next answers for its pages' errors itself: what comes here is its own, or ours, and must not end the process.
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { "Content-Type": "text/plain" }).end("Something went wrong on the server.");
    }
  };
}

async function answerShared(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, kept, sharing }: { handle: Handle; kept: KeptAnswers<SharedAnswer>; sharing: Sharing },
): Promise<void> {
  const admission = admissionOf(request);
  if ("answer" in admission) return giveBareAnswer(response, admission.answer);
  const wish = wishOf(request);
  const key = keyOf(request, sharing);
  const { answer, found } = await kept.answer({
    key,
    sharing,
    make: () => makeAnswer(asMadeForAll(request), handle),
  });
  giveAnswer(wish, response, { answer, found, further: admission.headers });
}

function makeAnswer(request: IncomingMessage, handle: Handle): Promise<SharedAnswer> {
  return whileAnswering(async (statusNow) => {
    const answer = await captureAnswer(request, handle);
    return toShared({ ...answer, status: answer.status === 200 ? (statusNow() ?? 200) : answer.status });
  });
}

const NOTHING_TO_ADD = { headers: {} };

function admissionOf({ method = "GET", url = "/", headers }: IncomingMessage): ReturnType<typeof admit> {
  const [path = "/"] = url.split("?", 1);
  if (!isOpenData(path)) return NOTHING_TO_ADD;
  const forwardedFor = headers["x-forwarded-for"];
  return admit({ method, path, forwardedFor: forwardedFor === undefined ? null : String(forwardedFor) });
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
