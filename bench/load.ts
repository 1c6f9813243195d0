import autocannon from "autocannon";
import { PROCESSOR_TIME } from "./limit-addresses.ts";
import { middleBy } from "./times.ts";

/** How much was done in a second, and within which time half of it and 99 of 100 were. */
export interface Pace {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** What is asked for again and again: an address, or another each time, for so long or so often in each turn. */
export interface Load {
  readonly path: string | (() => string);
  readonly until: { readonly duration: number } | { readonly amount: number };
}

/** A pace, and the processor time that one answer took its server, in microseconds. */
export interface Taken extends Pace {
  readonly processorUs: number;
}

/** Two loads side by side. The ratio is the second’s processor time for an answer as a share of the first’s. */
export interface Compared {
  readonly taken: readonly [Taken, Taken];
  readonly ratio: number;
}

export const CONNECTIONS = 32;
export const TURNS = 7;
/** Long enough for a server that was just started: its first thousands of answers take half as long again. */
const WARM_UP_SECONDS = 1;
/** A page made anew for each of 32 readers at once may take its time. */
const TIMEOUT_SECONDS = 60;
/** In milliseconds. How exactly a load ends, and so how exactly its time is known; it is a second unless said otherwise. */
const SAMPLED_EACH = 10;

/**
 * Asks as many browsers at once would, a while for the one and a while for the other, since a machine is not equally fast
 * at all times; a first turn warms up. Compared by the processor time of the server: what is answered a second depends on
 * who asks as well, who has the other half of a small machine. Answers the middle turn of each, and the middle ratio.
 * Throws where anything but a success is answered.
 */
export async function loadInTurns(origin: string, [one, other]: readonly [Load, Load]): Promise<Compared> {
  for (const { path, until } of [one, other])
    await ask(origin, { path, until: "duration" in until ? { duration: WARM_UP_SECONDS } : until });
  const turns: (readonly [Taken, Taken])[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) turns.push([await take(origin, one), await take(origin, other)]);
  const ratios = turns.map(([mine, limit]) => limit.processorUs / mine.processorUs);
  const [mine, limits] = [turns.map(([taken]) => taken), turns.map(([, taken]) => taken)];
  return { taken: [middleOf(mine), middleOf(limits)], ratio: middleBy(ratios, (ratio) => ratio) };
}

/** Asks so many times for another address each. */
export function loadTimes(origin: string, path: () => string, amount: number): Promise<Pace> {
  return ask(origin, { path, until: { amount } });
}

async function take(origin: string, load: Load): Promise<Taken> {
  const before = await processorTime(origin);
  const { answers, ...pace } = await ask(origin, load);
  return { ...pace, processorUs: ((await processorTime(origin)) - before) / answers };
}

const middleOf = (taken: readonly Taken[]): Taken => middleBy(taken, ({ processorUs }) => processorUs);

async function ask(origin: string, { path, until }: Load): Promise<Pace & { readonly answers: number }> {
  const result = await whileAwake(() =>
    autocannon({
      url: origin,
      connections: CONNECTIONS,
      timeout: TIMEOUT_SECONDS,
      bailout: 1,
      sampleInt: SAMPLED_EACH,
      headers: { "accept-encoding": "gzip" },
      // One counter for all connections: a list of requests would be gone through by each of them, side by side.
      requests: [
        typeof path === "string" ? { path } : { setupRequest: (request) => Object.assign(request, { path: path() }) },
      ],
      ...until,
    }),
  );
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} requests failed for ${typeof path === "string" ? path : path()}`);
  const { duration, latency, "2xx": answers } = result;
  return { answers, perSecond: answers / duration, p50Ms: latency.p50, p99Ms: latency.p99 };
}

/**
 * Keeps this process from sleeping while it waits: to wake it costs whoever answers a quarter of a small answer, and the
 * quicker of two that are compared, which keeps it busy, would not pay that.
 */
async function whileAwake<T>(work: () => Promise<T>): Promise<T> {
  let isOver = false;
  const stayAwake = (): void => void (isOver || setImmediate(stayAwake));
  stayAwake();
  try {
    return await work();
  } finally {
    isOver = true;
  }
}

async function processorTime(origin: string): Promise<number> {
  return Number(await (await fetch(origin + PROCESSOR_TIME)).text());
}
