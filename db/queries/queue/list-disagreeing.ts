import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Db } from "../../db.ts";
import { readDate } from "../date-column.ts";
import { type DisagreeingEntry, isUnsettled, lineColumns, type QueueQuestion, toLineEntry } from "./queue-entry.ts";

/** Lines that rest on a page which has something otherwise, the newest on record first; each with all such pages. */
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

/** All pages that disagree of as many lines as are asked for. */
function listPages(db: Db, limit: number) {
  const { q, t } = db;
  const { citations: c, sources: s, dateChanges: d, releases: r, films: f } = t;
  const lines = listLines(db, limit).as("lines");
  return q
    .select({
      ...lineColumns(db),
      url: s.url,
      publisher: s.publisher,
      publishedOn: s.publishedOn,
      note: c.disagrees,
    })
    .from(lines)
    .innerJoin(c, and(eq(c.dateChangeId, lines.id), isNotNull(c.disagrees)))
    .innerJoin(d, eq(d.id, lines.id))
    .innerJoin(s, eq(s.id, c.sourceId))
    .innerJoin(r, eq(r.id, d.releaseId))
    .innerJoin(f, eq(f.id, r.filmId))
    .orderBy(desc(lines.id), asc(c.position), asc(c.id));
}

function listLines(db: Db, limit: number) {
  const { q, t } = db;
  const { citations: c, dateChanges: d } = t;
  return q
    .selectDistinct({ id: c.dateChangeId })
    .from(c)
    .innerJoin(d, eq(d.id, c.dateChangeId))
    .where(
      and(
        // The condition of the index `citations_disagreeing`, in its own words.
        sql`${c.disagrees} is not null`,
        isNull(d.retractedAt),
        isUnsettled(db, "disagreeing", { subjectId: d.id, version: d.version }),
      ),
    )
    .orderBy(desc(c.dateChangeId))
    .limit(limit);
}
