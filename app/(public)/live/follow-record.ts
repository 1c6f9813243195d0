"use client";

import { readRecordEnd, readRecordSince, type RecordNews } from "./read-record.ts";

const NAME = "slateline.record";
const EVERY_MS = 30_000;
const LONGEST_MS = 300_000;

/**
 * Tells what is recorded from now on, until it is stopped. Of all tabs in sight one asks, by a lock that the browser
 * gives to one at a time, and tells the others; a hidden tab asks nothing, and hears what others are told
 * (`docs/decisions/0012-live.md`). Where there are no locks, over plain HTTP, each tab in sight asks for itself.
 */
export function followRecord(tell: (news: RecordNews) => void): () => void {
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
  if (document.hidden) void follower.begin().catch(ignore);
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
  readonly #tell: (news: RecordNews) => void;
  readonly #signal: AbortSignal;
  readonly #channel = new BroadcastChannel(NAME);
  #place: string | undefined;

  constructor(tell: (news: RecordNews) => void, signal: AbortSignal) {
    this.#tell = tell;
    this.#signal = signal;
    // Only our own tabs speak here, and all are of this version or reload soon.
    this.#channel.addEventListener(
      "message",
      ({ data }: MessageEvent<RecordNews>) => void this.#hear(data).catch(ignore),
    );
  }

  /** Takes the end of the record for its place, where it has none. */
  async begin(): Promise<string> {
    this.#place ??= await readRecordEnd(this.#signal);
    return this.#place;
  }

  /** Reads on from its place, and tells the other tabs too, also that there is nothing: some may be further behind. */
  async ask(): Promise<void> {
    const news = await readRecordSince(await this.begin(), this.#signal);
    this.#take(news);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel has one origin: its own.
    this.#channel.postMessage(news);
  }

  /** Another tab's news. Who was elsewhere in the record reads for itself what lies between. */
  async #hear(news: RecordNews): Promise<void> {
    if (this.#place === news.to) return;
    const isNext = this.#place === undefined || this.#place === news.from;
    this.#take(isNext ? news : await readRecordSince(await this.begin(), this.#signal));
  }

  #take(news: RecordNews): void {
    this.#place = news.to;
    if (news.changes.length > 0 || news.isMany) this.#tell(news);
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
