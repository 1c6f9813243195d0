import { asc, eq } from "drizzle-orm";
import type { Speaker } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";

/** The facts of an announcement as revisions keep them. */
export interface AnnouncementFacts {
  readonly slug: string;
  /** EDTF text. */
  readonly announcedOn: string;
  readonly headline: string | null;
  readonly studios: readonly string[];
  readonly by: Speaker;
}

/** An announcement on record, and the releases whose histories rest on its day. */
export interface RecordedAnnouncement {
  readonly id: number;
  readonly version: number;
  readonly facts: AnnouncementFacts;
  readonly releaseIds: readonly number[];
  /** The slugs of the films it touches. */
  readonly films: readonly string[];
}

/** The announcement of a slug or an id, retracted lines' releases included; undefined where there is none. */
export async function findAnnouncementFacts(
  db: Db,
  wanted: { readonly slug: string } | { readonly id: number },
): Promise<RecordedAnnouncement | undefined> {
  const { q, t } = db;
  const { announcements: a, dateChanges: d, releases: r, films: f } = t;
  const [head] = await q
    .select({
      id: a.id,
      version: a.version,
      slug: a.slug,
      announcedOn: a.announcedOn,
      headline: a.headline,
      by: a.by,
    })
    .from(a)
    .where("slug" in wanted ? eq(a.slug, wanted.slug) : eq(a.id, wanted.id))
    .limit(1);
  if (!head) return undefined;
  const { id, version, ...facts } = head;
  const lines = await q
    .select({ releaseId: d.releaseId, film: f.slug })
    .from(d)
    .innerJoin(r, eq(r.id, d.releaseId))
    .innerJoin(f, eq(f.id, r.filmId))
    .where(eq(d.announcementId, id))
    .orderBy(asc(d.id));
  const films = [...new Set(lines.map(({ film }) => film))];
  const releaseIds = lines.map(({ releaseId }) => releaseId);
  return { id, version, facts: { ...facts, studios: await listStudios(db, id) }, releaseIds, films };
}

async function listStudios({ q, t }: Db, announcementId: number): Promise<readonly string[]> {
  const { announcementStudios: by, studios: s } = t;
  const rows = await q
    .select({ name: s.name })
    .from(by)
    .innerJoin(s, eq(s.id, by.studioId))
    .where(eq(by.announcementId, announcementId))
    .orderBy(asc(by.position), asc(s.name));
  return rows.map(({ name }) => name);
}
