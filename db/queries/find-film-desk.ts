import { asc, eq } from "drizzle-orm";
import { type Judgement, judgeClaim } from "#domain/claim.ts";
import { type LedgerEntry, replay } from "#domain/ledger.ts";
import type { AnnouncementRecord } from "#domain/film-record.ts";
import type { ReleaseKey } from "#domain/region.ts";
import type { ChangeKind, ClaimSubject, Standing } from "#domain/vocabulary.ts";
import type { Db } from "../db.ts";
import { partialDateOf } from "../remembered.ts";
import { findFilmFacts, type RecordedFilm } from "./find-film-facts.ts";
import { listAnnouncementStudios } from "./list-announcement-studios.ts";
import { listLedgerEntries } from "./list-ledger-entries.ts";

/** One line of a release's history, retracted or not. Dates are EDTF text. */
export interface DeskLine {
  readonly id: number;
  readonly version: number;
  readonly announcement: AnnouncementRecord;
  readonly announcedOn: string;
  readonly announcedEarliest: string;
  readonly standing: Standing;
  readonly date: string | null;
  readonly wording: string | null;
  /** Null while retracted, as is the shift. */
  readonly kind: ChangeKind | null;
  readonly shiftDays: number | null;
  readonly retractReason: string | null;
}

/** What a page states of a release, retracted or not, and how that holds against the record. */
export interface DeskClaim {
  readonly id: number;
  readonly url: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly about: ClaimSubject;
  readonly states: string | null;
  readonly note: string | null;
  readonly isRetracted: boolean;
  readonly judgement: Judgement;
}

/** A release with everything on record about it. */
export interface DeskRelease extends ReleaseKey {
  readonly id: number;
  readonly lines: readonly DeskLine[];
  readonly claims: readonly DeskClaim[];
}

/** A film as an editor sees it: retracted lines and claims among the others. */
export interface FilmDesk {
  readonly film: RecordedFilm;
  readonly releases: readonly DeskRelease[];
}

/** The film of a slug with all that an editor may edit of it; undefined where there is none. Ask within `snapshot`. */
export async function findFilmDesk(db: Db, { slug }: { slug: string }): Promise<FilmDesk | undefined> {
  const film = await findFilmFacts(db, { slug });
  if (!film) return undefined;
  const { q, t } = db;
  const r = t.releases;
  const releases = await q
    .select({ id: r.id, region: r.region, type: r.type, variant: r.variant })
    .from(r)
    .where(eq(r.filmId, film.id))
    .orderBy(asc(r.region), asc(r.type), asc(r.variant));
  const entries = await listLedgerEntries(db, { releaseIds: releases.map(({ id }) => id) });
  const [histories, lines] = [Map.groupBy(entries, ({ releaseId }) => releaseId), await listLines(db, film.id)];
  const claims = await listClaims(db, film.id, histories);
  return {
    film,
    releases: releases.map((release) => ({
      ...release,
      lines: lines.get(release.id) ?? [],
      claims: claims.get(release.id) ?? [],
    })),
  };
}

async function listLines(db: Db, filmId: number): Promise<ReadonlyMap<number, DeskLine[]>> {
  const { q, t } = db;
  const { dateChanges: d, announcements: a, releases: r } = t;
  const rows = await q
    .select({
      releaseId: d.releaseId,
      id: d.id,
      version: d.version,
      announcementId: a.id,
      announcement: { slug: a.slug, headline: a.headline, by: a.by },
      announcedOn: a.announcedOn,
      announcedEarliest: a.announcedEarliest,
      standing: d.standing,
      date: d.edtf,
      wording: d.wording,
      kind: d.kind,
      shiftDays: d.shiftDays,
      retractReason: d.retractReason,
    })
    .from(d)
    .innerJoin(r, eq(r.id, d.releaseId))
    .innerJoin(a, eq(a.id, d.announcementId))
    .where(eq(r.filmId, filmId))
    .orderBy(asc(d.releaseId), asc(a.announcedEarliest), asc(d.position), asc(a.slug));
  const announcementIds = [...new Set(rows.map(({ announcementId }) => announcementId))];
  const studios = Map.groupBy(await listAnnouncementStudios(db, { announcementIds }), (row) => row.announcementId);
  return grouped(
    rows.map(({ announcementId, announcement, ...line }) => ({
      ...line,
      announcement: { ...announcement, studios: (studios.get(announcementId) ?? []).map(({ name }) => name) },
    })),
  );
}

async function listClaims(
  { q, t }: Db,
  filmId: number,
  histories: ReadonlyMap<number, readonly LedgerEntry[]>,
): Promise<ReadonlyMap<number, DeskClaim[]>> {
  const { claims: c, releases: r, sources: s } = t;
  const rows = await q
    .select({
      releaseId: c.releaseId,
      id: c.id,
      url: s.url,
      publisher: s.publisher,
      publishedOn: s.publishedOn,
      about: c.about,
      states: c.edtf,
      note: c.note,
      retractedAt: c.retractedAt,
    })
    .from(c)
    .innerJoin(r, eq(r.id, c.releaseId))
    .innerJoin(s, eq(s.id, c.sourceId))
    .where(eq(r.filmId, filmId))
    .orderBy(asc(c.releaseId), asc(c.position), asc(c.id));
  const judged = rows.map(({ retractedAt, ...claim }) => {
    const { about, publishedOn, states, releaseId } = claim;
    const said = { about, publishedOn: dateOrNull(publishedOn), date: dateOrNull(states) };
    const judgement = judgeClaim(said, replay(histories.get(releaseId) ?? []));
    return { ...claim, isRetracted: retractedAt !== null, judgement };
  });
  return grouped(judged);
}

function grouped<Row extends { readonly releaseId: number }>(rows: readonly Row[]): ReadonlyMap<number, Row[]> {
  return Map.groupBy(rows, ({ releaseId }) => releaseId);
}

function dateOrNull(edtf: string | null) {
  return edtf === null ? null : partialDateOf(edtf);
}
