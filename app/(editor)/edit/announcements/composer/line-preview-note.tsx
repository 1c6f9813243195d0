"use client";

import { useQuery } from "@tanstack/react-query";
import { Shift } from "#components/ui/shift.tsx";
import { StruckDate } from "#components/ui/struck-date.tsx";
import type { DraftLine } from "#domain/announcement-draft/draft.ts";
import { type LinePreview, previewLine } from "#domain/announcement-draft/preview-line.ts";
import { readLineAlone } from "#domain/announcement-draft/read-draft.ts";
import { sayKind, sayOthers, sayPlace } from "#domain/announcement-draft/say-preview.ts";
import { sayState } from "#domain/say-status.ts";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { capitalised } from "#domain/capitalised.ts";
import { formatPartialDate } from "#domain/format-date.ts";
import { replay } from "#domain/ledger.ts";
import { isExact, type PartialDate } from "#domain/partial-date.ts";
import { localeOf } from "#domain/region.ts";
import { isInCinemas } from "#domain/vocabulary.ts";
import { openingsQuery } from "../../data/queries.ts";
import type { FilmLedgersAnswer } from "../../data/schema.ts";
import type { Release } from "./basis.ts";

/** Under a line: the current date, and what the line would do to it. */
export function LinePreviewNote({
  line,
  film,
  release,
  announcedOn,
  today,
}: {
  line: DraftLine;
  film: FilmLedgersAnswer | undefined;
  release: Release | undefined;
  announcedOn: PartialDate | null;
  today: CalendarDate;
}) {
  const locale = localeOf(line.region);
  if (!line.film || (!film && !line.film.isNew)) return <div className="line-preview" aria-live="polite" />;
  const read = readLineAlone(line);
  const entries = release?.entries ?? [];
  if (!read || !announcedOn) {
    return (
      <div className="line-preview" aria-live="polite">
        <p>
          On record: {sayState(replay(entries).steps.at(-1)?.state ?? null, locale)}
          {announcedOn ? "" : ". With the day announced, this shows what the line does."}
        </p>
      </div>
    );
  }
  const preview = previewLine(entries, read, { announcedOn, asOf: today, oldDate: line.oldDate });
  return (
    <div className="line-preview" aria-live="polite">
      <p>
        <Effect preview={preview} locale={locale} />
      </p>
      <Notes preview={preview} locale={locale} />
      {read.date && isExact(read.date) && isInCinemas(line.type) ? (
        <Openings region={line.region} date={read.date.earliest} film={line.film.slug} />
      ) : null}
    </div>
  );
}

function Effect({ preview: { found, step }, locale }: { preview: LinePreview; locale: string }) {
  const { kind, shift, state } = step;
  const old = found?.date ?? found?.lastDate ?? null;
  return (
    <>
      {old && kind !== "confirmed" ? (
        <>
          <StruckDate edtf={old.edtf} text={formatPartialDate(old, locale, "long")} />{" "}
        </>
      ) : null}
      <strong>{capitalised(sayState(state, locale))}</strong> {sayKind(kind)}
      {shift ? (
        <>
          {" "}
          <Shift direction={shift.direction} days={shift.days} />
        </>
      ) : null}
    </>
  );
}

function Notes({ preview, locale }: { preview: LinePreview; locale: string }) {
  const place = sayPlace(preview, locale);
  const notes = [...(place ? [place] : []), ...sayOthers(preview.effect, locale), ...preview.warnings];
  if (notes.length === 0) return null;
  return (
    <ul className="line-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

/** What else opens in the region's cinemas that weekend. */
function Openings({ region, date, film }: { region: string; date: CalendarDate; film: string }) {
  const { data } = useQuery(openingsQuery({ region, date, film }));
  if (!data || data.films.length === 0) return null;
  return <p className="fine">Also that weekend: {data.films.map(({ title }) => title).join(", ")}.</p>;
}
