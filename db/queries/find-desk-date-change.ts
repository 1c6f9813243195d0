import { asc, eq } from "drizzle-orm";
import type { Db } from "../db.ts";
import { type AnnouncementFacts, findAnnouncementFacts } from "./find-announcement-facts.ts";
import { type DateChangeFacts, listDateChangeFacts } from "./list-date-change-facts.ts";

/** A date change with what an editor must see before touching it. */
export interface DeskDateChange {
  readonly id: number;
  readonly version: number;
  /** Why it is retracted; null while it is part of its history. */
  readonly retractReason: string | null;
  readonly facts: DateChangeFacts;
  readonly filmTitle: string;
  readonly announcement: AnnouncementFacts;
  readonly pages: readonly DeskCitation[];
}

/** A page that a date change cites, as a form shows it. */
export interface DeskCitation {
  readonly url: string;
  readonly publisher: string;
  /** EDTF text. */
  readonly publishedOn: string | null;
  readonly says: string;
  readonly disagrees: string | null;
}

/** The date change of an id, retracted or not; undefined where there is none. */
export async function findDeskDateChange(db: Db, { id }: { id: number }): Promise<DeskDateChange | undefined> {
  const change = (await listDateChangeFacts(db, { ids: [id] })).get(id);
  if (!change) return undefined;
  const { q, t } = db;
  const { version, retractReason, facts } = change;
  const [film] = await q.select({ title: t.films.title }).from(t.films).where(eq(t.films.slug, facts.film)).limit(1);
  const announcement = await findAnnouncementFacts(db, { slug: facts.announcement });
  if (!film || !announcement) return undefined;
  const pages = await listPages(db, id);
  return { id, version, retractReason, facts, filmTitle: film.title, announcement: announcement.facts, pages };
}

function listPages({ q, t }: Db, dateChangeId: number): Promise<DeskCitation[]> {
  return q
    .select({
      url: t.sources.url,
      publisher: t.sources.publisher,
      publishedOn: t.sources.publishedOn,
      says: t.citations.says,
      disagrees: t.citations.disagrees,
    })
    .from(t.citations)
    .innerJoin(t.sources, eq(t.sources.id, t.citations.sourceId))
    .where(eq(t.citations.dateChangeId, dateChangeId))
    .orderBy(asc(t.citations.position), asc(t.citations.id));
}
