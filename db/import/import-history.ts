import type { ReleaseKey } from "#domain/region.ts";
import type { WriteDb } from "../db.ts";
import type { Changeset } from "../mutations/record-changeset.ts";
import { type NewClaim, recordClaims } from "../mutations/record-claims.ts";
import { type NewDateChange, recordDateChanges } from "../mutations/record-date-changes.ts";
import { recordCheck, recordFilm, recordFilmStudios, recordTitles } from "../mutations/record-film.ts";
import { recordFranchise } from "../mutations/record-franchise.ts";
import { recordReleases } from "../mutations/record-releases.ts";
import { recordSources, sourceAt } from "../mutations/record-sources.ts";
import { recordStudios } from "../mutations/record-studios.ts";
import { findHistory, type RecordedHistory } from "../queries/find-history.ts";
import { listFilmReleases, releaseAt } from "../queries/list-film-releases.ts";
import type { Sources } from "../queries/list-sources.ts";
import { announcementProblems, onRecordedDays } from "./check-announcements.ts";
import type { HistoryFile, HistoryLine, HistoryReport } from "./format.ts";
import type { OnRecord } from "./on-record.ts";
import { type FileOutcome, NONE, refusedFile } from "./outcome.ts";
import { pageConflicts, pagesOf } from "./pages.ts";
import { dayConflicts, type FilmPlan, planKnownFilm, planNewFilm, type PlannedLine } from "./plan-film.ts";
import type { Saving } from "./saving.ts";
import { warningsOf } from "./warnings.ts";
import { partialDateOf } from "../remembered.ts";

/** Puts on record what a film's file has and the record has not. Of a file with a problem, nothing. */
export async function importHistory(
  db: WriteDb,
  given: HistoryFile,
  { onRecord, save }: { onRecord: OnRecord; save: Saving },
): Promise<FileOutcome> {
  const problems = announcementProblems(given, onRecord);
  if (problems.length > 0) return refusedFile(problems);
  const slug = onRecord.films.get(given.slug);
  const record = slug === undefined ? undefined : await findHistory(db, { slug });
  const file = onRecordedDays(record ? underRecordedNames(given, onRecord) : given, onRecord);
  const plan = record ? await planKnownFilm(db, file, record) : planNewFilm(file);
  const days = dayConflicts({ given, onRecord: file, rejected: plan.rejectedLines });
  const conflicts = [...plan.conflicts, ...days, ...pageConflicts(file, onRecord.sources)];
  if (isNews(plan, record)) await save((changeset) => apply({ db, changeset, onRecord, file, plan, record }));
  return {
    problems,
    conflicts,
    warnings: plan.lines.flatMap(warningsOf),
    lines: { added: plan.lines.map(({ index }) => index), rejected: plan.rejectedLines },
    reports: { added: plan.reports.map(({ index }) => index), rejected: plan.rejectedReports },
    rejectedTitles: plan.rejectedTitles,
    rejectedStudios: plan.rejectedStudios,
    ...countsOf(file, plan, record),
  };
}

/** The file with each studio under the name it is on record by, where the file has an alias of it. */
function underRecordedNames(file: HistoryFile, { studioAliases }: OnRecord): HistoryFile {
  if (studioAliases.size === 0) return file;
  return { ...file, studios: file.studios.map(({ name, role }) => ({ name: studioAliases.get(name) ?? name, role })) };
}

function isNews(
  { titles, studios, lines, reports, checkedOn }: FilmPlan,
  record: RecordedHistory | undefined,
): boolean {
  return !record || checkedOn !== null || [titles, studios, lines, reports].some((list) => list.length > 0);
}

interface Application {
  readonly db: WriteDb;
  readonly changeset: Changeset;
  readonly onRecord: OnRecord;
  readonly file: HistoryFile;
  readonly plan: FilmPlan;
  readonly record: RecordedHistory | undefined;
}

async function apply(application: Application): Promise<void> {
  const { db, changeset, onRecord, file, plan, record } = application;
  const { sources, studioIds } = await applyNames(application);
  const { titles, studios, lines, reports, checkedOn } = plan;
  const filmId = record?.id ?? (await applyFilm(application));
  const film = record?.slug ?? file.slug;
  onRecord.films.set(file.slug, film);
  await recordTitles(db, changeset, { filmId, titles, already: record?.titles.length ?? 0, sources });
  await recordFilmStudios(db, changeset, { filmId, studios, already: record?.studios.length ?? 0, studioIds });
  const known = record ? await listFilmReleases(db, { filmId }) : new Map();
  const keys = [...lines, ...reports].map(({ item }) => releaseKeyOf(item));
  const releases = await recordReleases(db, changeset, { filmId, keys, known });
  await recordDateChanges(
    db,
    changeset,
    lines.map((line) => ({
      film,
      release: releaseAt(releases, releaseKeyOf(line.item)),
      ...toDateChange(line, onRecord),
    })),
  );
  const claims = reports.map(({ item }) => toClaim(item, sources));
  await recordClaims(db, changeset, { film, releases, claims, already: record?.reports.length ?? 0 });
  if (record && checkedOn !== null) await recordCheck(db, changeset, { film: record, checkedOn });
}

async function applyFilm({ db, changeset, onRecord, file }: Application): Promise<number> {
  const { slug, kind, title, franchise, checkedOn } = file;
  return recordFilm(db, changeset, { slug, kind, title, franchise, checkedOn }, onRecord.franchises);
}

/** The sources, studios and franchise that the news of a file names; those made now are on record for the files to come. */
async function applyNames({ db, changeset, onRecord, file, plan, record }: Application) {
  const { franchise } = file;
  const { franchises } = onRecord;
  if (!record && franchise !== null)
    franchises.ids.set(franchise, await recordFranchise(db, changeset, franchise, franchises));
  const { titles, studios, lines, reports } = plan;
  const pages = pagesOf({
    titles,
    history: lines.map(({ item }) => item),
    reports: reports.map(({ item }) => item),
  });
  const sources = await recordSources(db, changeset, { pages, known: onRecord.sources });
  const names = studios.map(({ name }) => name);
  const studioIds = await recordStudios(db, changeset, {
    names,
    known: onRecord.studios.ids,
    taken: onRecord.studios.taken,
  });
  for (const [url, source] of sources) onRecord.sources.set(url, source);
  // The known ones themselves are answered where none is new.
  if (studioIds !== onRecord.studios.ids) for (const [name, id] of studioIds) onRecord.studios.ids.set(name, id);
  return { sources, studioIds };
}

function releaseKeyOf({ region, type, variant = "" }: HistoryLine | HistoryReport): ReleaseKey {
  return { region, type, variant };
}

function toDateChange(
  { item: line, position }: PlannedLine,
  { announcements, sources }: OnRecord,
): Omit<NewDateChange, "film" | "release"> {
  const announcement = announcements.get(line.announcement);
  if (!announcement) throw new Error(`${line.announcement} is not on record`);
  return {
    announcement: { ...announcement, announcedOn: partialDateOf(announcement.announcedOn) },
    position,
    standing: line.standing,
    date: line.date === null ? null : partialDateOf(line.date),
    wording: line.wording ?? null,
    withdraws: line.withdraws ?? false,
    replacedBy: line.replacedBy ?? null,
    reason: line.reason,
    citations: line.sources.map(({ url, says, disagrees }) => ({ source: sourceAt(sources, url), says, disagrees })),
  };
}

function toClaim({ url, region, type, variant, about, states, note }: HistoryReport, sources: Sources): NewClaim {
  return {
    source: sourceAt(sources, url),
    region,
    type,
    variant: variant ?? "",
    about,
    states: states === null ? null : partialDateOf(states),
    note,
  };
}

/** The titles and studios of a new film are part of it, and counted only where a known film gets further ones. */
function countsOf(file: HistoryFile, plan: FilmPlan, record: RecordedHistory | undefined) {
  const [dateChanges, reports] = [plan.lines.length, plan.reports.length];
  const onRecord = {
    ...NONE,
    dateChanges: file.history.length - dateChanges,
    reports: file.reports.length - reports,
  };
  if (!record) return { added: { ...NONE, films: 1, dateChanges, reports }, onRecord };
  const [titles, studios, checks] = [plan.titles.length, plan.studios.length, plan.checkedOn === null ? 0 : 1];
  return { added: { ...NONE, dateChanges, reports, titles, studios, checks }, onRecord: { ...onRecord, films: 1 } };
}
