/** The tables on SQLite. `../postgres/schema.ts` has the same, and the build fails where they differ. */
import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn as AnyColumn,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable as table,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "#domain/calendar-date.ts";
import { DEFAULT_REGION } from "#domain/region.ts";
import type {
  ChangeKind,
  ClaimSubject,
  Direction,
  FilmKind,
  ReleaseType,
  Speaker,
  Standing,
  StudioRole,
  TitleKind,
} from "#domain/vocabulary.ts";
import {
  accountRules,
  announcementRules,
  announcementStudioRules,
  changeLogRules,
  changesetRules,
  citationRules,
  claimRules,
  dateChangeRules,
  derivedRules,
  filmRules,
  filmStudioRules,
  franchiseRules,
  keptAnswerRules,
  redirectRules,
  releaseRules,
  releaseStateRules,
  revisionRules,
  type Rules,
  searchKeyRules,
  searchWordRules,
  secretRules,
  sessionRules,
  settlementRules,
  signInAttemptRules,
  sourceRules,
  statCountRules,
  statFilmRules,
  studioAliasRules,
  studioRules,
  titleRules,
  tokenRules,
  userRules,
  verificationRules,
} from "../constraints.ts";
import { spansMonths } from "../date-windows.ts";
import type {
  ChangesetKind,
  ChangesetVia,
  EditorRole,
  NamedKind,
  PageKind,
  QueueKind,
  RevisionAction,
  RevisionSubject,
  ScopeList,
} from "../vocabulary.ts";
import { shapes } from "./shapes.ts";

/** AUTOINCREMENT, so that the id of a deleted row is never given again. */
const id = () => integer("id").primaryKey({ autoIncrement: true });
const boolean = (name: string) => integer(name, { mode: "boolean" });
const json = (name: string) => text(name, { mode: "json" });

/** Nothing that a fact rests on can be deleted from under it. */
const kept = { onDelete: "restrict" } as const;
/** What belongs to an editor goes with them; no fact does. */
const owned = { onDelete: "cascade" } as const;

const checks = (rules: Rules) => Object.entries(rules).map(([name, rule]) => check(name, rule));

export const changesets = table(
  "changesets",
  {
    id: id(),
    recordedAt: text("recorded_at").notNull(),
    by: text("by").notNull(),
    kind: text("kind").$type<ChangesetKind>().notNull(),
    reason: text("reason"),
    undoesId: integer("undoes_id").references((): AnyColumn => changesets.id, kept),
    /** By what it came, where that is not the desk or a command. */
    via: text("via").$type<ChangesetVia>(),
  },
  (t) => [unique("changesets_undoes").on(t.undoesId), ...checks(changesetRules(shapes, t))],
);

export const franchises = table(
  "franchises",
  { id: id(), slug: text("slug").notNull(), name: text("name").notNull() },
  (t) => [
    unique("franchises_slug_key").on(t.slug),
    unique("franchises_name_key").on(t.name),
    ...checks(franchiseRules(shapes, t)),
  ],
);

export const films = table(
  "films",
  {
    id: id(),
    slug: text("slug").notNull(),
    kind: text("kind").$type<FilmKind>().notNull(),
    title: text("title").notNull(),
    primaryRegion: text("primary_region").notNull().default(DEFAULT_REGION),
    franchiseId: integer("franchise_id").references(() => franchises.id, kept),
    checkedOn: text("checked_on"),
    becameFilmId: integer("became_film_id").references((): AnyColumn => films.id, kept),
    becameFilmOn: text("became_film_on").$type<CalendarDate>(),
    imdbId: text("imdb_id"),
    tmdbId: integer("tmdb_id"),
    wikidataId: text("wikidata_id"),
    version: integer("version").notNull().default(1),
    changesetId: integer("changeset_id")
      .notNull()
      .references(() => changesets.id, kept),
  },
  (t) => [
    unique("films_slug_key").on(t.slug),
    unique("films_imdb_key").on(t.imdbId),
    unique("films_tmdb_key").on(t.tmdbId),
    unique("films_wikidata_key").on(t.wikidataId),
    index("films_by_franchise").on(t.franchiseId),
    index("films_by_became").on(t.becameFilmId),
    ...checks(filmRules(shapes, t)),
  ],
);

export const sources = table(
  "sources",
  {
    id: id(),
    url: text("url").notNull(),
    publisher: text("publisher").notNull(),
    publishedOn: text("published_on"),
    readOn: text("read_on").$type<CalendarDate>(),
  },
  (t) => [unique("sources_url_key").on(t.url), ...checks(sourceRules(shapes, t))],
);

export const titles = table(
  "titles",
  {
    id: id(),
    filmId: integer("film_id")
      .notNull()
      .references(() => films.id, kept),
    title: text("title").notNull(),
    kind: text("kind").$type<TitleKind>().notNull(),
    usedFrom: text("used_from"),
    sourceId: integer("source_id").references(() => sources.id, kept),
    position: integer("position").notNull(),
  },
  (t) => [unique("titles_key").on(t.filmId, t.title, t.kind), ...checks(titleRules(shapes, t))],
);

export const studios = table(
  "studios",
  { id: id(), slug: text("slug").notNull(), name: text("name").notNull() },
  (t) => [
    unique("studios_slug_key").on(t.slug),
    unique("studios_name_key").on(t.name),
    ...checks(studioRules(shapes, t)),
  ],
);

export const studioAliases = table(
  "studio_aliases",
  {
    id: id(),
    studioId: integer("studio_id")
      .notNull()
      .references(() => studios.id, kept),
    alias: text("alias").notNull(),
  },
  (t) => [
    unique("studio_aliases_alias_key").on(t.alias),
    index("studio_aliases_by_studio").on(t.studioId),
    ...checks(studioAliasRules(t)),
  ],
);

export const filmStudios = table(
  "film_studios",
  {
    filmId: integer("film_id")
      .notNull()
      .references(() => films.id, kept),
    studioId: integer("studio_id")
      .notNull()
      .references(() => studios.id, kept),
    role: text("role").$type<StudioRole>().notNull(),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ name: "film_studios_key", columns: [t.filmId, t.studioId, t.role] }),
    index("film_studios_by_studio").on(t.studioId, t.role),
    ...checks(filmStudioRules(shapes, t)),
  ],
);

export const releases = table(
  "releases",
  {
    id: id(),
    filmId: integer("film_id")
      .notNull()
      .references(() => films.id, kept),
    region: text("region").notNull(),
    type: text("type").$type<ReleaseType>().notNull(),
    variant: text("variant").notNull().default(""),
    /** iCalendar's SEQUENCE (RFC 5545 §3.8.7.4): it only grows. */
    sequence: integer("sequence").notNull().default(0),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    unique("releases_key").on(t.filmId, t.region, t.type, t.variant),
    unique("releases_place_key").on(t.id, t.region, t.type),
    ...checks(releaseRules(shapes, t)),
  ],
);

export const announcements = table(
  "announcements",
  {
    id: id(),
    slug: text("slug").notNull(),
    announcedOn: text("announced_on").notNull(),
    announcedEarliest: text("announced_earliest").$type<CalendarDate>().notNull(),
    announcedLatest: text("announced_latest").$type<CalendarDate>().notNull(),
    by: text("by").$type<Speaker>().notNull(),
    headline: text("headline"),
    version: integer("version").notNull().default(1),
    changesetId: integer("changeset_id")
      .notNull()
      .references(() => changesets.id, kept),
  },
  (t) => [
    unique("announcements_slug_key").on(t.slug),
    index("announcements_by_day").on(t.announcedEarliest, t.slug),
    ...checks(announcementRules(shapes, t)),
  ],
);

export const announcementStudios = table(
  "announcement_studios",
  {
    announcementId: integer("announcement_id")
      .notNull()
      .references(() => announcements.id, kept),
    studioId: integer("studio_id")
      .notNull()
      .references(() => studios.id, kept),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ name: "announcement_studios_key", columns: [t.announcementId, t.studioId] }),
    index("announcement_studios_by_studio").on(t.studioId),
    ...checks(announcementStudioRules(t)),
  ],
);

export const dateChanges = table(
  "date_changes",
  {
    id: id(),
    announcementId: integer("announcement_id")
      .notNull()
      .references(() => announcements.id, kept),
    releaseId: integer("release_id")
      .notNull()
      .references(() => releases.id, kept),
    position: integer("position").notNull(),
    standing: text("standing").$type<Standing>().notNull(),
    edtf: text("edtf"),
    earliest: text("earliest").$type<CalendarDate>(),
    latest: text("latest").$type<CalendarDate>(),
    wording: text("wording"),
    withdraws: boolean("withdraws").notNull().default(false),
    replacedBy: text("replaced_by").$type<ReleaseType>(),
    reason: text("reason"),
    retractedAt: text("retracted_at"),
    retractReason: text("retract_reason"),
    version: integer("version").notNull().default(1),
    changesetId: integer("changeset_id")
      .notNull()
      .references(() => changesets.id, kept),
    // From here on derived: written by the replay alone, null while retracted.
    ordinal: integer("ordinal"),
    knownBy: text("known_by").$type<CalendarDate>(),
    kind: text("kind").$type<ChangeKind>(),
    shiftDays: integer("shift_days"),
    direction: text("direction").$type<Direction>(),
    roughDays: integer("rough_days"),
    inForceFrom: text("in_force_from").$type<CalendarDate>(),
    inForceUntil: text("in_force_until").$type<CalendarDate>(),
  },
  (t) => [
    unique("date_changes_key").on(t.announcementId, t.releaseId),
    unique("date_changes_ordinal_key").on(t.releaseId, t.ordinal),
    ...checks(dateChangeRules(shapes, t)),
    ...checks(derivedRules(shapes, t)),
  ],
);

/**
 * By what a film, studio or franchise is found: each of its names from each of its words on, folded. Wholly derived,
 * rewritten whenever a name is (`docs/decisions/0008-search.md`).
 */
export const searchKeys = table(
  "search_keys",
  {
    key: text("key").notNull(),
    kind: text("kind").$type<NamedKind>().notNull(),
    subjectId: integer("subject_id").notNull(),
  },
  (t) => [
    primaryKey({ name: "search_keys_key", columns: [t.key, t.kind, t.subjectId] }),
    index("search_keys_by_subject").on(t.kind, t.subjectId),
    ...checks(searchKeyRules(shapes, t)),
  ],
);

/** The words of all names, by what they may be typed as: without one letter, or without their beginning. It only grows. */
export const searchWords = table(
  "search_words",
  { form: text("form").notNull(), word: text("word").notNull() },
  (t) => [primaryKey({ name: "search_words_key", columns: [t.form, t.word] }), ...checks(searchWordRules(t))],
);

/**
 * What each film adds to the counts of the record, by the slug it had when it was counted, and what it is ranked by
 * (`docs/decisions/0017-counts.md`). Wholly derived.
 */
export const statFilms = table(
  "stat_films",
  {
    slug: text("slug").primaryKey(),
    moves: integer("moves").notNull(),
    slip: integer("slip").notNull(),
    /** Its counts, a line each: studio, kind and key. */
    counts: text("counts").notNull(),
  },
  (t) => [
    index("stat_films_by_moves").on(t.moves, t.slip, t.slug),
    index("stat_films_by_slip").on(t.slip, t.slug),
    ...checks(statFilmRules(shapes, t)),
  ],
);

/** The sums of those counts: of everybody under 0, or of a studio by its id. Wholly derived. */
export const statCounts = table(
  "stat_counts",
  {
    studioId: integer("studio_id").notNull(),
    kind: text("kind").notNull(),
    key: text("key").notNull(),
    amount: integer("amount").notNull(),
  },
  (t) => [
    primaryKey({ name: "stat_counts_key", columns: [t.studioId, t.kind, t.key] }),
    /** Studios by how many of their dates have a fate that is known. */
    index("stat_counts_decided")
      .on(t.amount, t.studioId)
      .where(sql`${t.kind} = 'decided'`),
    ...checks(statCountRules(t)),
  ],
);

/** What the world knew of a release, as disjoint periods: wholly derived, rewritten by the replay alone. */
export const releaseStates = table(
  "release_states",
  {
    releaseId: integer("release_id").notNull(),
    knownFrom: text("known_from").$type<CalendarDate>().notNull(),
    knownUntil: text("known_until").$type<CalendarDate>().notNull(),
    region: text("region").notNull(),
    type: text("type").$type<ReleaseType>().notNull(),
    dateChangeId: integer("date_change_id")
      .notNull()
      .references(() => dateChanges.id, kept),
    standing: text("standing").$type<Standing>().notNull(),
    edtf: text("edtf"),
    earliest: text("earliest").$type<CalendarDate>(),
    latest: text("latest").$type<CalendarDate>(),
    lastExact: text("last_exact").$type<CalendarDate>(),
    firstExact: text("first_exact").$type<CalendarDate>(),
    moves: integer("moves").notNull(),
  },
  (t) => [
    primaryKey({ name: "release_states_key", columns: [t.releaseId, t.knownFrom] }),
    foreignKey({
      name: "release_states_release",
      columns: [t.releaseId, t.region, t.type],
      foreignColumns: [releases.id, releases.region, releases.type],
    }).onDelete("restrict"),
    /** With both ends of what was known when: of a day of the past, most states are passed over within the index. */
    index("release_states_by_latest").on(t.region, t.type, t.latest, t.knownFrom, t.knownUntil),
    /**
     * Dates that reach from one month into another: few, and a month has to be asked of those that end after it. With fewer
     * columns than the index of all dates, or SQLite takes that one.
     */
    index("release_states_windows").on(t.region, t.type, t.latest, t.earliest, t.knownUntil).where(spansMonths(t)),
    /** With the rest of what a list asks for, or SQLite rather counts along the index of all dates. */
    index("release_states_by_known").on(t.region, t.type, t.knownFrom, t.knownUntil, t.latest),
    /** Dates that stand now, of several types at once in the order of a list, without the many that have moved since. */
    index("release_states_now")
      .on(t.region, t.latest, t.type)
      .where(sql`${t.knownUntil} = '9999-12-31'`),
    /** Dates to come in all regions at once, counted without a look at the rows. */
    index("release_states_anywhere").on(t.latest, t.region, t.type, t.knownFrom, t.knownUntil),
    index("release_states_by_change").on(t.dateChangeId),
    /** What stands now, of every region: the editors' queue asks for what passed, and for what has long had no date. */
    index("release_states_standing")
      .on(t.standing, t.type, t.latest, t.knownFrom)
      .where(sql`${t.knownUntil} = '9999-12-31'`),
    ...checks(releaseStateRules(shapes, t)),
  ],
);

export const citations = table(
  "citations",
  {
    id: id(),
    dateChangeId: integer("date_change_id")
      .notNull()
      .references(() => dateChanges.id, kept),
    sourceId: integer("source_id")
      .notNull()
      .references(() => sources.id, kept),
    says: text("says").notNull(),
    disagrees: text("disagrees"),
    position: integer("position").notNull(),
  },
  (t) => [
    unique("citations_key").on(t.dateChangeId, t.sourceId),
    index("citations_by_source").on(t.sourceId),
    index("citations_disagreeing")
      .on(t.dateChangeId)
      .where(sql`${t.disagrees} is not null`),
    ...checks(citationRules(t)),
  ],
);

export const claims = table(
  "claims",
  {
    id: id(),
    releaseId: integer("release_id")
      .notNull()
      .references(() => releases.id, kept),
    sourceId: integer("source_id")
      .notNull()
      .references(() => sources.id, kept),
    about: text("about").$type<ClaimSubject>().notNull(),
    edtf: text("edtf"),
    earliest: text("earliest").$type<CalendarDate>(),
    latest: text("latest").$type<CalendarDate>(),
    note: text("note"),
    position: integer("position").notNull(),
    retractedAt: text("retracted_at"),
    changesetId: integer("changeset_id")
      .notNull()
      .references(() => changesets.id, kept),
  },
  (t) => [
    unique("claims_key").on(t.releaseId, t.sourceId, t.about),
    index("claims_by_source").on(t.sourceId),
    ...checks(claimRules(shapes, t)),
  ],
);

export const revisions = table(
  "revisions",
  {
    id: id(),
    changesetId: integer("changeset_id")
      .notNull()
      .references(() => changesets.id, kept),
    subject: text("subject").$type<RevisionSubject>().notNull(),
    /** The id of a row of the subject's table: one of many tables, so no foreign key can say which. */
    subjectId: integer("subject_id").notNull(),
    action: text("action").$type<RevisionAction>().notNull(),
    before: json("before"),
    after: json("after"),
  },
  (t) => [
    index("revisions_by_subject").on(t.subject, t.subjectId),
    index("revisions_by_changeset").on(t.changesetId),
    ...checks(revisionRules(shapes, t)),
  ],
);

export const redirects = table(
  "redirects",
  {
    id: id(),
    kind: text("kind").$type<PageKind>().notNull(),
    fromSlug: text("from_slug").notNull(),
    toSlug: text("to_slug").notNull(),
  },
  (t) => [
    unique("redirects_key").on(t.kind, t.fromSlug),
    index("redirects_by_target").on(t.kind, t.toSlug),
    ...checks(redirectRules(shapes, t)),
  ],
);

/**
 * What an editor looked at in the queue and left as it is. It holds for one version of what it is about: of a release or
 * a date change, or of the releases of a film that are held against each other, added up, as each only grows.
 */
export const settlements = table(
  "settlements",
  {
    id: id(),
    kind: text("kind").$type<QueueKind>().notNull(),
    /** The id of a release, claim or date change, as the kind has it. */
    subjectId: integer("subject_id").notNull(),
    version: integer("version").notNull(),
    retractedAt: text("retracted_at"),
    changesetId: integer("changeset_id")
      .notNull()
      .references(() => changesets.id, kept),
  },
  (t) => [index("settlements_by_subject").on(t.kind, t.subjectId, t.version), ...checks(settlementRules(shapes, t))],
);

/** Which pages a write made stale, in the order of writing: what other processes read to catch up. */
export const changeLog = table(
  "change_log",
  {
    id: id(),
    changesetId: integer("changeset_id").references(() => changesets.id, kept),
    kind: text("kind").$type<PageKind>().notNull(),
    slug: text("slug").notNull(),
    recordedAt: text("recorded_at").notNull(),
  },
  (t) => [...checks(changeLogRules(shapes, t))],
);

/** Who may edit. The display name is what changesets bear, so an editor can leave and the record stays whole. */
export const users = table(
  "users",
  {
    id: id(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    /** Asked for by the sign-in library; no mail is ever sent, so nothing here is verified by one. */
    emailVerified: boolean("email_verified").notNull().default(false),
    role: text("role").$type<EditorRole>().notNull(),
    suspendedAt: text("suspended_at"),
    createdAt: text("created_at").notNull(),
    updatedAt: text("updated_at").notNull(),
  },
  (t) => [unique("users_email_key").on(t.email), ...checks(userRules(shapes, t))],
);

export const sessions = table(
  "sessions",
  {
    id: id(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, owned),
    tokenHash: text("token_hash").notNull(),
    createdAt: text("created_at").notNull(),
    lastUsedAt: text("last_used_at").notNull(),
    expiresAt: text("expires_at").notNull(),
    address: text("address").notNull(),
    userAgent: text("user_agent").notNull(),
  },
  (t) => [
    unique("sessions_token_key").on(t.tokenHash),
    index("sessions_by_user").on(t.userId),
    ...checks(sessionRules(shapes, t)),
  ],
);

/** The password of an editor, salted and hashed; an editor who has not chosen one yet has no row. */
export const accounts = table(
  "accounts",
  {
    id: id(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, owned),
    providerId: text("provider_id").notNull(),
    accountId: text("account_id").notNull(),
    password: text("password").notNull(),
    createdAt: text("created_at").notNull(),
    updatedAt: text("updated_at").notNull(),
  },
  (t) => [
    unique("accounts_key").on(t.providerId, t.accountId),
    index("accounts_by_user").on(t.userId),
    ...checks(accountRules(shapes, t)),
  ],
);

/** One-time links: the hash of what the link bears, and what it is for. */
export const verifications = table(
  "verifications",
  {
    id: id(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: text("expires_at").notNull(),
    createdAt: text("created_at").notNull(),
    updatedAt: text("updated_at").notNull(),
  },
  (t) => [
    unique("verifications_identifier_key").on(t.identifier),
    index("verifications_by_value").on(t.value),
    ...checks(verificationRules(shapes, t)),
  ],
);

/** How often was tried to sign in from one address, or to one account, until the count ends. */
export const signInAttempts = table(
  "sign_in_attempts",
  {
    keyHash: text("key_hash").primaryKey(),
    attempts: integer("attempts").notNull(),
    endsAt: text("ends_at").notNull(),
  },
  (t) => [index("sign_in_attempts_by_end").on(t.endsAt), ...checks(signInAttemptRules(shapes, t))],
);

/** What a program of an editor writes with, until it is revoked: the hash of a token, and what it is good for. */
export const tokens = table(
  "tokens",
  {
    id: id(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id, owned),
    name: text("name").notNull(),
    tokenHash: text("token_hash").notNull(),
    /** The end of the token, by which its editor knows it again. */
    lastFour: text("last_four").notNull(),
    /** In the order of `TOKEN_SCOPES`, with a space between. */
    scopes: text("scopes").$type<ScopeList>().notNull(),
    createdAt: text("created_at").notNull(),
    lastUsedAt: text("last_used_at"),
    /** In UTC; null for one without an end. */
    lastDay: text("last_day").$type<CalendarDate>(),
  },
  (t) => [
    unique("tokens_token_key").on(t.tokenHash),
    index("tokens_by_user").on(t.userId),
    ...checks(tokenRules(shapes, t)),
  ],
);

/** What was answered to a write that named a key, kept for as long as the same key is to get the same answer. */
export const keptAnswers = table(
  "kept_answers",
  {
    tokenId: integer("token_id")
      .notNull()
      .references(() => tokens.id, owned),
    key: text("key").notNull(),
    /** Of what was asked: the address and the body. */
    requestHash: text("request_hash").notNull(),
    status: integer("status").notNull(),
    location: text("location").notNull(),
    body: text("body").notNull(),
    expiresAt: text("expires_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "kept_answers_key", columns: [t.tokenId, t.key] }),
    index("kept_answers_by_end").on(t.expiresAt),
    ...checks(keptAnswerRules(shapes, t)),
  ],
);

/** What the server made for itself and must find again after a restart: the key that signs cookies. */
export const secrets = table("secrets", { name: text("name").primaryKey(), value: text("value").notNull() }, (t) => [
  ...checks(secretRules(t)),
]);
