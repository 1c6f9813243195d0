"use client";

import { readRecordLately, readRecordSince, type RecordNews } from "./read-record.ts";

/** Is told what was recorded. */
type TellRecord = (news: Pick<RecordNews, "changes" | "isMany">) => void;

const NAME = "slateline.record";
const EVERY_MS = 30_000;
const LONGEST_MS = 300_000;

/**
 * Tells what is recorded since the page was asked for, until it is stopped. Each tab asks once what that is by now; of all tabs in sight one asks, by a lock that the browser
 * gives to one at a time, and tells the others; a hidden tab asks nothing, and hears what others are told
 * (`docs/decisions/0012-live.md`). Where there are no locks, over plain HTTP, each tab in sight asks for itself.
 */
export function followRecord(tell: TellRecord): () => void {
  const stopped = new AbortController();
  const follower = new Follower(tell, stopped.signal);
  let leading: AbortController | undefined;
  const onVisibility = () => {
    leading?.abort();
    leading = undefined;
    if (document.hidden) return;
    leading = new AbortController();
    void lead(follower, leading.signal);
  };
  void follower.begin().catch(ignore);
  onVisibility();
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    leading?.abort();
    stopped.abort();
    follower.close();
  };
}

/** A tab's place in the record: what was told up to there is told, by itself or by another tab. */
class Follower {
  readonly #tell: TellRecord;
  readonly #signal: AbortSignal;
  readonly #channel = new BroadcastChannel(NAME);
  #begun: Promise<string> | undefined;
  #place: string | undefined;

  constructor(tell: TellRecord, signal: AbortSignal) {
    this.#tell = tell;
    this.#signal = signal;
    // Only our own tabs speak here, and all are of this version or reload soon.
    this.#channel.addEventListener(
      "message",
      ({ data }: MessageEvent<RecordNews>) => void this.#hear(data).catch(ignore),
    );
  }

  /** Takes the end of the record for its place, and tells what was recorded while the page was on its way. */
  begin(): Promise<string> {
    this.#begun ??= this.#lookBack().catch((reason: unknown) => {
      this.#begun = undefined;
      throw reason;
    });
    return this.#begun;
  }

  async #lookBack(): Promise<string> {
    return this.#take(await readRecordLately(this.#signal));
  }

  /** Reads on from its place, and tells the other tabs too, also that there is nothing: some may be further behind. */
  async ask(): Promise<void> {
    if (this.#place === undefined) {
      await this.begin();
      return;
    }
    const news = await readRecordSince(this.#place, this.#signal);
    this.#take(news);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel has one origin: its own.
    this.#channel.postMessage(news);
  }

  /** Another tab's news. Who was elsewhere in the record reads for itself what lies between. */
  async #hear(news: RecordNews): Promise<void> {
    const place = this.#place ?? (await this.begin());
    if (place === news.to) return;
    this.#take(place === news.from ? news : await readRecordSince(place, this.#signal));
  }

  #take(news: Omit<RecordNews, "from">): string {
    this.#place = news.to;
    if (news.changes.length > 0 || news.isMany) this.#tell(news);
    return news.to;
  }

  close(): void {
    this.#channel.close();
  }
}

/** Asks for as long as the tab is in sight and no other does; a request that was broken off is no failure. */
async function lead(follower: Follower, signal: AbortSignal): Promise<void> {
  if (!("locks" in navigator)) return keepAsking(follower, signal);
  await navigator.locks.request(NAME, { signal }, () => keepAsking(follower, signal)).catch(ignore);
}

async function keepAsking(follower: Follower, signal: AbortSignal): Promise<void> {
  let pause = EVERY_MS;
  while (!signal.aborted) {
    const isAnswered = await follower.ask().then(
      () => true,
      () => false,
    );
    pause = isAnswered ? EVERY_MS : Math.min(pause * 2, LONGEST_MS);
    await untilNext(pause, signal);
  }
}

/** Waits; less long where the browser comes back to the network, endlessly where it is off. */
function untilNext(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = navigator.onLine ? setTimeout(end, milliseconds) : undefined;
    function end(): void {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      signal.removeEventListener("abort", end);
      resolve();
    }
    window.addEventListener("online", end);
    signal.addEventListener("abort", end);
  });
}

/** What fails here is asked for again, or was broken off on purpose. */
function ignore(): void {}
