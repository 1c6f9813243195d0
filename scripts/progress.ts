const BEAT_MS = 10_000;

/** Seconds since `start` (of `performance.now()`), as people read them: `0.4 s`, `31 s`, `2 min 5 s`. */
export function elapsedSince(start: number, now = performance.now()): string {
  const seconds = (now - start) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Says what is being done, that it still is, and how long it took. Plain lines, since a rewritten one is lost in
 * the logs of a service or of CI.
 */
export async function withProgress<T>(step: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  console.log(`${step} …`);
  const beat = setInterval(() => console.log(`${step} … ${elapsedSince(start)}`), BEAT_MS);
  try {
    const result = await work();
    console.log(`${step}: done in ${elapsedSince(start)}`);
    return result;
  } finally {
    clearInterval(beat);
  }
}
