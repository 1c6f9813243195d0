const LOOK_EVERY_MS = 500;

/**
 * Aborted once this process is asked to end, so that nothing it began is left: by Ctrl-C, by a service manager's
 * SIGTERM, or by the end of its parent. The last because npm passes a signal on to the shell between it and a script,
 * and the shell dies of it without a word.
 */
export function signalled(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) controller.abort();
  }, LOOK_EVERY_MS).unref();
  return controller.signal;
}
