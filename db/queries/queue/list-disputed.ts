import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { judgeClaim } from "#domain/claim.ts";
import { disputedPeriod } from "#domain/disagreement.ts";
import { replay } from "#domain/ledger.ts";
import type { Db } from "../../db.ts";
import { readDate } from "../date-column.ts";
import { listLedgerEntries } from "../list-ledger-entries.ts";
import { type DisputedEntry, isUnsettled, type QueueQuestion, releaseColumns, toEntry } from "./queue-entry.ts";

/** So many of the newest claims are held against the record: a verdict is derived, and no index can know it. */
const MOST_JUDGED = 500;

/** The newest claims that dispute a date on record (design §3, rule 7), of the last five hundred that nobody settled. */
export async function listDisputed(db: Db, { limit }: QueueQuestion): Promise<readonly DisputedEntry[]> {
  const claims = await listClaims(db);
  const entries = await listLedgerEntries(db, { releaseIds: [...new Set(claims.map(({ releaseId }) => releaseId))] });
  const ledgers = Map.groupBy(entries, ({ releaseId }) => releaseId);
  const disputed = claims.flatMap((row): DisputedEntry[] => {
    const ledger = replay(ledgers.get(row.releaseId) ?? []);
    const claim = { about: row.about, publishedOn: readDate(row.publishedOn), date: readDate(row.edtf) };
    const period = disputedPeriod(claim, ledger);
    if (!period || judgeClaim(claim, ledger).verdict !== "disputes") return [];
    const { claimId, releaseVersion, url, publisher, note } = row;
    const { standing, date } = period.state;
    return [
      {
        kind: "disputed",
        ...toEntry(row, { subjectId: claimId, version: releaseVersion, dateChangeId: period.entry.id, standing, date }),
        page: { url, publisher, publishedOn: claim.publishedOn },
        about: row.about,
        states: claim.date,
        note,
      },
    ];
  });
  return disputed.slice(0, limit);
}

function listClaims(db: Db) {
  const { q, t } = db;
  const { claims: c, sources: s, releases: r, films: f } = t;
  return q
    .select({
      ...releaseColumns(db),
      claimId: c.id,
      about: c.about,
      edtf: c.edtf,
      note: c.note,
      url: s.url,
      publisher: s.publisher,
      publishedOn: s.publishedOn,
    })
    .from(c)
    .innerJoin(s, eq(s.id, c.sourceId))
    .innerJoin(r, eq(r.id, c.releaseId))
    .innerJoin(f, eq(f.id, r.filmId))
    .where(
      and(
        isNull(c.retractedAt),
        // A rumour disputes nothing (`judgeClaim`).
        ne(c.about, "rumour"),
        isUnsettled(db, "disputed", { subjectId: c.id, version: r.version }),
      ),
    )
    .orderBy(desc(c.id))
    .limit(MOST_JUDGED);
}
