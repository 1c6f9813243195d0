import autocannon from "autocannon";

/** How much was done in a second, and within which time half of it and 99 of 100 were. */
export interface Pace {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const CONNECTIONS = 32;
const WARM_UP_SECONDS = 0.3;
const TURNS = 3;
/** A page made anew for each of 32 readers at once may take its time. */
const TIMEOUT_SECONDS = 60;

/**
 * Asks for two addresses again and again, as many browsers at once would, a while the one and a while the other, since a
 * machine is not equally fast at all times. Answers of each the middle while. Throws where anything but a success is
 * answered.
 */
export async function loadInTurns(
  origin: string,
  [path, other]: readonly [string, string],
  seconds: number,
): Promise<readonly [Pace, Pace]> {
  for (const one of [path, other]) await ask(origin, one, { duration: WARM_UP_SECONDS });
  const [paces, others]: [Pace[], Pace[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn += 1) {
    paces.push(await ask(origin, path, { duration: seconds / TURNS }));
    others.push(await ask(origin, other, { duration: seconds / TURNS }));
  }
  return [middlePace(paces), middlePace(others)];
}

function middlePace(paces: readonly Pace[]): Pace {
  const [middle] = paces.toSorted((a, b) => a.perSecond - b.perSecond).slice(Math.floor(paces.length / 2));
  if (!middle) throw new RangeError("Nothing was measured");
  return middle;
}

/** Asks so many times for another address each. */
export function loadTimes(origin: string, path: () => string, amount: number): Promise<Pace> {
  return ask(origin, path, { amount });
}

async function ask(
  origin: string,
  path: string | (() => string),
  until: { duration: number } | { amount: number },
): Promise<Pace> {
  const result = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    timeout: TIMEOUT_SECONDS,
    bailout: 1,
    headers: { "accept-encoding": "gzip" },
    // One counter for all connections: a list of requests would be gone through by each of them, side by side.
    requests: [
      typeof path === "string" ? { path } : { setupRequest: (request) => Object.assign(request, { path: path() }) },
    ],
    ...until,
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} requests failed for ${typeof path === "string" ? path : path()}`);
  return { perSecond: result["2xx"] / result.duration, p50Ms: result.latency.p50, p99Ms: result.latency.p99 };
}
