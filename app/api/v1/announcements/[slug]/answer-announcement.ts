import type * as z from "zod";
import type { Outcome } from "#app/api/answer.ts";
import type { Asked } from "#app/api/operation.ts";
import type { Db } from "#db/db.ts";
import { findAnnouncement } from "#db/queries/find-announcement.ts";
import { listChangeSources } from "#db/queries/list-change-sources.ts";
import { listChangesOfAnnouncement } from "#db/queries/list-changes.ts";
import { readHistoryLines } from "../../../../(public)/described-changes.ts";
import { toDateAnswer } from "../../date.ts";
import { findMoved } from "../../find-moved.ts";
import { toHistoryEntry } from "../../history-entry.ts";
import type { announcementOperation } from "./schema.ts";

type Answer = z.output<(typeof announcementOperation)["answer"]>;

const MOST_LINES = 500;

/** An announcement with what each of its lines did. Ask within `snapshot`. */
export async function answerAnnouncement(
  db: Db,
  { slug }: Asked<typeof announcementOperation>,
): Promise<Outcome<Answer>> {
  const announcement = await findAnnouncement(db, { slug });
  if (!announcement) return findMoved(db, { kind: "announcement", slug }, (now) => `/announcements/${now}`);
  const rows = await listChangesOfAnnouncement(db, { announcementId: announcement.id, limit: MOST_LINES });
  const lines = await readHistoryLines(db, [...new Set(rows.map(({ releaseId }) => releaseId))]);
  const sources = await listChangeSources(db, { dateChangeIds: rows.map(({ cursor }) => cursor.id) });
  const sourcesOf = Map.groupBy(sources, ({ dateChangeId }) => dateChangeId);
  const { by, headline, studios, announcedOn, version } = announcement;
  const changes = rows.flatMap(({ cursor, title, ...row }) => {
    const line = lines.get(cursor.id);
    const context = { ...row, announcement, sources: sourcesOf.get(cursor.id) ?? [] };
    return line ? [{ film: { slug: cursor.film, title }, ...toHistoryEntry(line, context) }] : [];
  });
  const data = {
    slug,
    by,
    headline,
    studios: [...studios],
    announcedOn: toDateAnswer(announcedOn, null),
    version,
    changes,
  };
  return { data, next: null };
}
