import { once } from "node:events";
import { type IncomingMessage, type OutgoingHttpHeader, ServerResponse } from "node:http";

/** A whole answer to a request, as it was given or can be given again. */
export interface Answer {
  readonly status: number;
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, OutgoingHttpHeader>>;
  readonly body: Buffer;
}

type Encoding = BufferEncoding | ((error?: Error | null) => void);

/**
 * A response that goes nowhere but into memory. No reader's own response is lent to Next for what others will read as
 * well: when that reader goes away, Next gives up the drawing.
 */
class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];

  get body(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  override writeHead(status: number, ...rest: readonly unknown[]): this {
    this.statusCode = status;
    const headers: unknown = rest.find((part) => typeof part === "object" && part !== null) ?? {};
    if (Array.isArray(headers)) throw new TypeError("Next has never sent headers as a list, which this does not read");
    for (const [name, value] of Object.entries(headers as object)) this.setHeader(name, String(value));
    return this;
  }

  override flushHeaders(): void {}

  override write(chunk: string | Uint8Array, encoding?: Encoding, written?: (error?: Error | null) => void): boolean {
    this.#keep(chunk, encoding);
    (typeof encoding === "function" ? encoding : written)?.();
    return true;
  }

  override end(chunk?: unknown, encoding?: unknown, ended?: () => void): this {
    if (this.writableEnded) return this;
    if (typeof chunk === "string" || chunk instanceof Uint8Array) this.#keep(chunk, encoding as Encoding);
    // What `writableEnded` and `writableFinished` go by. Nothing is waited for: there is no socket.
    Object.assign(this, { finished: true });
    if (ended) this.once("finish", ended);
    process.nextTick(() => {
      this.emit("finish");
      this.emit("close");
    });
    return this;
  }

  /** Whoever waits for the answer is told that there will be none. */
  override destroy(error = new Error("The response was given up")): this {
    if (!this.writableEnded) process.nextTick(() => this.emit("error", error));
    return this;
  }

  #keep(chunk: string | Uint8Array, encoding: Encoding | undefined): void {
    this.#chunks.push(
      typeof chunk === "string"
        ? Buffer.from(chunk, typeof encoding === "string" ? encoding : "utf8")
        : Buffer.from(chunk),
    );
  }
}

/** Lets `handle` answer a request into memory. Rejects where it throws before it has answered. */
export async function captureAnswer(
  request: IncomingMessage,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Answer> {
  const response = new CapturedResponse(request);
  await Promise.all([handle(request, response), once(response, "finish")]);
  const headers = Object.fromEntries(
    Object.entries(response.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return { status: response.statusCode, headers, body: response.body };
}
