import { and, asc, desc, eq, gte, lt, ne } from "drizzle-orm";
import type { Db } from "../db.ts";
import { isUnnamed } from "./list-sources.ts";

const MOST_CITING = 5;

/** What the record knows of a page's address before anybody says it again. */
export interface PageOnRecord {
  /** Who published the page, where it is on record; else whoever published others of its host, the last one put on record. */
  readonly publisher: string | null;
  /** EDTF text; null where the page is new, or bears no day. */
  readonly publishedOn: string | null;
  /** False where the page is new, or only its address is known: then it is what it is given as. */
  readonly isNamed: boolean;
  /** Announcements that rest on the page already. */
  readonly citedBy: readonly {
    readonly slug: string;
    readonly headline: string | null;
    /** EDTF text. */
    readonly announcedOn: string;
  }[];
}

/** What is on record of the page at an address, which must be one. */
export async function findPageOnRecord(db: Db, { url }: { url: string }): Promise<PageOnRecord> {
  const { q, t } = db;
  const s = t.sources;
  const [known] = await q
    .select({ id: s.id, publisher: s.publisher, publishedOn: s.publishedOn })
    .from(s)
    .where(eq(s.url, url))
    .limit(1);
  if (!known) return { publisher: await findPublisherOfHost(db, url), publishedOn: null, isNamed: false, citedBy: [] };
  const citedBy = await q
    .selectDistinct({
      id: t.announcements.id,
      slug: t.announcements.slug,
      headline: t.announcements.headline,
      announcedOn: t.announcements.announcedOn,
    })
    .from(t.citations)
    .innerJoin(t.dateChanges, eq(t.dateChanges.id, t.citations.dateChangeId))
    .innerJoin(t.announcements, eq(t.announcements.id, t.dateChanges.announcementId))
    .where(eq(t.citations.sourceId, known.id))
    .orderBy(asc(t.announcements.id))
    .limit(MOST_CITING);
  return {
    publisher: known.publisher,
    publishedOn: known.publishedOn,
    isNamed: !isUnnamed({ url, ...known }),
    citedBy: citedBy.map(({ slug, headline, announcedOn }) => ({ slug, headline, announcedOn })),
  };
}

/** Of a host with many pages on record, those whose addresses come last: many bear the day they were published. */
const MOST_PAGES_LOOKED_AT = 200;

/** Of the pages of a host whose publisher is called otherwise, the last to be put on record says who publishes there. */
async function findPublisherOfHost({ q, t }: Db, url: string): Promise<string | null> {
  const s = t.sources;
  const { origin, host } = new URL(url);
  const named = q
    .select({ id: s.id, publisher: s.publisher })
    .from(s)
    // "0" follows "/" in ASCII: every address of the origin, and no longer host name that begins like it.
    .where(and(gte(s.url, `${origin}/`), lt(s.url, `${origin}0`), ne(s.publisher, host)))
    .orderBy(desc(s.url))
    .limit(MOST_PAGES_LOOKED_AT)
    .as("named");
  const [newest] = await q.select({ publisher: named.publisher }).from(named).orderBy(desc(named.id)).limit(1);
  return newest?.publisher ?? null;
}
