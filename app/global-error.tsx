"use client";

import { ErrorReport } from "./error-report.tsx";
import "./global.css";

/** Shown when the shell itself could not be drawn: it takes the shell's place, and so brings its own document. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>This page failed · Slateline</title>
        <div className="page">
          <header className="mast">
            {/* A whole new document: within this one the router has nothing left to draw. */}
            <a className="mark" href="/">
              Slateline
            </a>
          </header>
          <main id="main">
            <ErrorReport error={error} retry={retry} />
          </main>
        </div>
      </body>
    </html>
  );
}
