/** Aborted once this process is asked to end (Ctrl-C, or a service manager's SIGTERM), so that nothing it began is left. */
export function signalled(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
