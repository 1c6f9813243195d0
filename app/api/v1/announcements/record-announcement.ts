import type * as z from "zod";
import { type Conflict, type Problem } from "#app/api/problem.ts";
import { pointerToField, unprocessable, type WriteSteps } from "#app/api/writing.ts";
import { today } from "#app/clock.ts";
import type { Refusal } from "#db/mutations/announcement-refusals.ts";
import { recordAnnouncementWithin } from "#db/mutations/record-announcement.ts";
import type { AnnouncementDraft } from "#domain/announcement-draft/draft.ts";
import { type ReadAnnouncement, readDraft } from "#domain/announcement-draft/read-draft.ts";
import { placeRefusals } from "../../../(editor)/edit/announcements/place-refusals.ts";
import { toDateAnswer } from "../date.ts";
import { findAddedTo, otherwiseOnRecord } from "./adding-to.ts";
import { askFirst, type PreviewedLine, previewLines } from "./ask-first.ts";
import type { recordAnnouncementOperation } from "./schema.ts";

type Sent = z.output<(typeof recordAnnouncementOperation)["body"]>;

/** Each is searched for among all titles before it is made. */
const MOST_NEW_FILMS = 50;

interface Ready {
  readonly draft: AnnouncementDraft;
  readonly announcement: ReadAnnouncement;
}

/** Puts an announcement on record as the composer does: read by the same reader, refused for the same reasons. */
export const recordAnnouncementSteps: WriteSteps<Sent, Ready> = {
  async prepare(db, sent) {
    const draft = toDraft(sent);
    const read = readDraft(draft, { today: today() });
    if (read.ok) {
      const { announcement } = read;
      if (announcement.newFilms.length > MOST_NEW_FILMS)
        return unprocessable([
          { detail: `One announcement brings ${MOST_NEW_FILMS} new films at most`, pointer: pointerToField("lines") },
        ]);
      const head = await findAddedTo(db, announcement);
      const otherwise = head ? otherwiseOnRecord(head, announcement, sent.by) : [];
      if (otherwise.length > 0) return unprocessable(otherwise);
      const lines = await previewLines(db, draft, announcement);
      const asks = await askFirst(db, draft, announcement, lines);
      return { ready: { draft, announcement }, asks, would: { lines: lines.map(toLineAnswer) } };
    }
    return unprocessable(
      read.problems.map(({ field, problem }) => ({ detail: problem, pointer: pointerToField(field) })),
    );
  },
  async write(db, { draft, announcement }, facts) {
    const outcome = await recordAnnouncementWithin(db, announcement, facts);
    if (!outcome.ok) return toProblem(outcome.refusals, draft, announcement);
    const { slug, changesetId } = outcome;
    return { data: { slug, changesetId }, location: `/api/v1/announcements/${slug}` };
  },
};

function toDraft({
  announcedOn,
  by = "studio",
  studios,
  headline,
  reason,
  sources,
  lines,
  addsTo,
}: Sent): AnnouncementDraft {
  const named = lines.map((line, index) => ({ ...line, id: String(index) }));
  return { announcedOn, by, studios, headline, reason, sources, lines: named, addsTo };
}

function toLineAnswer({ pointer, line, preview: { found, step, laterChanges } }: PreviewedLine) {
  const { kind, shift, state } = step;
  return {
    pointer,
    kind,
    shiftDays: shift?.days ?? null,
    previous: found?.date ? toDateAnswer(found.date, null) : null,
    standing: state.standing,
    date: state.date && toDateAnswer(state.date, state.date === line.date ? line.wording : null),
    laterChanges,
  };
}

/** A conflict where anything was changed by somebody else meanwhile. */
function toProblem(refusals: readonly Refusal[], draft: AnnouncementDraft, announcement: ReadAnnouncement): Problem {
  const { problems, conflicts: lines } = placeRefusals(refusals, draft, announcement);
  const errors = problems.map(({ field, problem }) => ({ detail: problem, pointer: pointerToField(field) }));
  const conflicts: Conflict[] = [
    ...refusals.flatMap(({ at, changed }) =>
      at === "announcement" && changed ? [{ pointer: "#/addsTo/version", ...changed }] : [],
    ),
    ...lines.map(({ line, version, edit }) => ({ pointer: `#/lines/${line}/basedOn/version`, version, edit })),
  ];
  if (conflicts.length === 0) return unprocessable(errors);
  return { status: 409, title: "The record was changed since the version this is based on", errors, conflicts };
}
