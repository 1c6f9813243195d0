import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "../../db.ts";
import { readDate } from "../date-column.ts";
import { type DisagreeingEntry, isUnsettled, lineColumns, type QueueQuestion, toLineEntry } from "./queue-entry.ts";

/** Lines that rest on a page which has something otherwise, the newest on record first. */
export async function listDisagreeing(db: Db, { limit }: QueueQuestion): Promise<readonly DisagreeingEntry[]> {
  const rows = await listPages(db, limit);
  const byLine = Map.groupBy(rows, ({ dateChangeId }) => dateChangeId);
  return [...byLine.values()].flatMap(([first, ...others]) =>
    first ? [{ kind: "disagreeing", ...toLineEntry(first), pages: [first, ...others].map(toPage) }] : [],
  );
}

interface PageRow {
  readonly url: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly note: string | null;
}

function toPage({ url, publisher, publishedOn, note }: PageRow): DisagreeingEntry["pages"][number] {
  return { url, publisher, publishedOn: readDate(publishedOn), note: note ?? "" };
}

function listPages(db: Db, limit: number) {
  const { q, t } = db;
  const { citations: c, sources: s, dateChanges: d, releases: r, films: f } = t;
  return q
    .select({
      ...lineColumns(db),
      url: s.url,
      publisher: s.publisher,
      publishedOn: s.publishedOn,
      note: c.disagrees,
    })
    .from(c)
    .innerJoin(d, eq(d.id, c.dateChangeId))
    .innerJoin(s, eq(s.id, c.sourceId))
    .innerJoin(r, eq(r.id, d.releaseId))
    .innerJoin(f, eq(f.id, r.filmId))
    .where(
      and(
        // The condition of the index `citations_disagreeing`, in its own words.
        sql`${c.disagrees} is not null`,
        isNull(d.retractedAt),
        isUnsettled(db, "disagreeing", { subjectId: d.id, version: d.version }),
      ),
    )
    .orderBy(desc(c.dateChangeId), asc(c.position), asc(c.id))
    .limit(limit);
}
