import Link from "next/link";
import type { ReactNode } from "react";
import type { DateChangeRecord } from "#domain/film-record.ts";
import { Citations } from "./citations.tsx";

/** Whose word a line of a history is, under which headline and for which reason, with the pages that say so. */
export function WhoSaid({ entry, who, locale }: { entry: DateChangeRecord; who: string | null; locale: string }) {
  const headline = headlineOf(entry);
  return (
    <div className="who">
      {who || headline ? (
        <p>
          {who ? <b>{headline ? who : <Whole entry={entry}>{who}</Whole>}</b> : null}{" "}
          {headline ? <Whole entry={entry}>{headline}</Whole> : null}
        </p>
      ) : null}
      {entry.reason ? <p>Reason given: {entry.reason}.</p> : null}
      <Citations citations={entry.citations} locale={locale} />
    </div>
  );
}

/** Leads to the announcement and everything else it moved. */
function Whole({ entry, children }: { entry: DateChangeRecord; children: ReactNode }) {
  return (
    <Link href={`/announcements/${entry.announcement.slug}`} prefetch={false}>
      {children}
    </Link>
  );
}

/** A headline is a title, without its full stop. */
function headlineOf({ announcement: { headline } }: DateChangeRecord): string | null {
  if (headline === null) return null;
  return /[.!?…]$/.test(headline) ? headline : `${headline}.`;
}
