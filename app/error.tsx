"use client";

import { ErrorReport } from "./error-report.tsx";

/** Shown in the shell when a page could not be drawn. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorReport error={error} retry={retry} />;
}
