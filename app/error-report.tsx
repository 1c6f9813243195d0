import { Failure } from "#components/ui/failure.tsx";

/** Says in words that drawing a page failed, what to do, and the reference under which the server logged it. */
export function ErrorReport({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = digestOf(error);
  return (
    <Failure title="This page failed">
      <p className="lead">
        Something went wrong while it was being put together. Nothing on record was changed or lost, and the fault is
        not yours.
      </p>
      <div className="btns">
        <button className="btn primary" type="button" onClick={retry}>
          Try again
        </button>
        {/* Not a router link: after an error the page is asked for anew, whole. */}
        <a className="btn" href="/">
          To the calendar
        </a>
      </div>
      {reference === undefined ? null : (
        <p className="fine">
          If it happens again, tell whoever runs this site the reference <code>{reference}</code>: the server&rsquo;s
          log has the details under it.
        </p>
      )}
    </Failure>
  );
}

/** Next's hash of an error thrown on the server; an error of the browser's own has none. */
function digestOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
}
