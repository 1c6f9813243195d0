/**
 * What no row may break, said once for both engines: each schema turns these into its CHECK constraints. Only the shape
 * of a text (a day, a slug) is written differently by the engines, and comes in as `Shapes`.
 *
 * A CHECK that comes out NULL passes, so an expression over a nullable column either means that or asks `is null` first.
 */
import { type SQL, sql, type SQLWrapper } from "drizzle-orm";
import { OPEN_END } from "#domain/partial-date.ts";
import {
  CHANGE_KINDS,
  CLAIM_SUBJECTS,
  DIRECTIONS,
  FILM_KINDS,
  RELEASE_TYPES,
  SPEAKERS,
  STANDINGS,
  STUDIO_ROLES,
  TITLE_KINDS,
} from "#domain/vocabulary.ts";
import {
  CHANGESET_KINDS,
  CHANGESET_VIAS,
  EDITOR_ROLES,
  NAMED_KINDS,
  PAGE_KINDS,
  QUEUE_KINDS,
  REVISION_ACTIONS,
  REVISION_SUBJECTS,
  SCOPE_LISTS,
} from "./vocabulary.ts";

/** Tests on one text column, each true for NULL where the column may be NULL. */
export interface Shapes {
  /** A day that exists, `YYYY-MM-DD`. */
  day(column: SQLWrapper): SQL;
  /** An instant as `Date.prototype.toISOString` writes it: milliseconds always, so that text sorts as time. */
  instant(column: SQLWrapper): SQL;
  /** Lower-case words of ASCII letters and digits, joined by single hyphens. */
  slug(column: SQLWrapper): SQL;
  /** Begins with a year and holds nothing that EDTF dates and intervals have not; the bounds beside it say the rest. */
  edtf(column: SQLWrapper): SQL;
  /** Two capitals, or `001`. */
  region(column: SQLWrapper): SQL;
  /** The prefix, then digits alone: the ids of IMDb and Wikidata. */
  numbered(column: SQLWrapper, prefix: string): SQL;
  /** One of some words, which come quoted. */
  oneOf(column: SQLWrapper, words: readonly SQL[]): SQL;
}

/** Constraints by name; the name is the same in both engines. */
export type Rules = Record<string, SQL>;

type Columns<Name extends string> = Record<Name, SQLWrapper>;

function quoted(text: string): SQL {
  return sql.raw(`'${text}'`);
}

function oneOf(is: Shapes, column: SQLWrapper, words: readonly string[]): SQL {
  return is.oneOf(column, words.map(quoted));
}

/** Characters, not bytes, in both engines; spaces alone are no text. */
function text(column: SQLWrapper, longest: number): SQL {
  return sql`length(trim(${column})) >= 1 and length(${column}) <= ${sql.raw(String(longest))}`;
}

function atLeast(column: SQLWrapper, least: number): SQL {
  return sql`${column} >= ${sql.raw(String(least))}`;
}

function bothOrNeither(a: SQLWrapper, b: SQLWrapper): SQL {
  return sql`(${a} is null) = (${b} is null)`;
}

function slug(is: Shapes, column: SQLWrapper): SQL {
  return sql`${is.slug(column)} and length(${column}) <= 120`;
}

interface Window {
  readonly edtf: SQLWrapper;
  readonly earliest: SQLWrapper;
  readonly latest: SQLWrapper;
}

const whole = ({ edtf, earliest, latest }: Window) =>
  sql`${edtf} is not null and ${earliest} is not null and ${latest} is not null and ${earliest} <= ${latest}`;

const absent = ({ edtf, earliest, latest }: Window) =>
  sql`${edtf} is null and ${earliest} is null and ${latest} is null`;

/** A partial date and its bounds, `name` being the table: all there or none, and open exactly when it ends on the last day. */
function windowRules(is: Shapes, name: string, window: Window): Rules {
  return {
    [`${name}_edtf`]: is.edtf(window.edtf),
    [`${name}_earliest`]: is.day(window.earliest),
    [`${name}_latest`]: is.day(window.latest),
    [`${name}_open_end`]: sql`(${window.edtf} like '%/..') = (${window.latest} = ${quoted(OPEN_END)})`,
  };
}

/** Dated and released have a date, undated and cancelled have none. */
function standingRules(is: Shapes, name: string, standing: SQLWrapper, window: Window): Rules {
  return {
    [`${name}_standing`]: oneOf(is, standing, STANDINGS),
    [`${name}_window`]: sql`case when ${standing} in ('dated', 'released') then ${whole(window)} else ${absent(window)} end`,
  };
}

export function filmRules(
  is: Shapes,
  t: Columns<
    | "id"
    | "slug"
    | "kind"
    | "title"
    | "primaryRegion"
    | "checkedOn"
    | "becameFilmId"
    | "becameFilmOn"
    | "imdbId"
    | "tmdbId"
    | "wikidataId"
    | "version"
  >,
): Rules {
  return {
    films_slug: slug(is, t.slug),
    films_kind: oneOf(is, t.kind, FILM_KINDS),
    films_title: text(t.title, 300),
    films_primary_region: is.region(t.primaryRegion),
    films_checked_on: is.edtf(t.checkedOn),
    films_became_pair: bothOrNeither(t.becameFilmId, t.becameFilmOn),
    films_became_slot: sql`${t.becameFilmId} is null or ${t.kind} = 'slot'`,
    films_became_other: sql`${t.becameFilmId} <> ${t.id}`,
    films_became_on: is.day(t.becameFilmOn),
    films_imdb_id: is.numbered(t.imdbId, "tt"),
    films_tmdb_id: atLeast(t.tmdbId, 1),
    films_wikidata_id: is.numbered(t.wikidataId, "Q"),
    films_version: atLeast(t.version, 1),
  };
}

export function titleRules(is: Shapes, t: Columns<"title" | "kind" | "usedFrom" | "position">): Rules {
  return {
    titles_title: text(t.title, 300),
    titles_kind: oneOf(is, t.kind, TITLE_KINDS),
    titles_used_from: is.edtf(t.usedFrom),
    titles_position: atLeast(t.position, 0),
  };
}

export function studioRules(is: Shapes, t: Columns<"slug" | "name">): Rules {
  return { studios_slug: slug(is, t.slug), studios_name: text(t.name, 200) };
}

export function studioAliasRules(t: Columns<"alias">): Rules {
  return { studio_aliases_alias: text(t.alias, 200) };
}

export function filmStudioRules(is: Shapes, t: Columns<"role" | "position">): Rules {
  return { film_studios_role: oneOf(is, t.role, STUDIO_ROLES), film_studios_position: atLeast(t.position, 0) };
}

export function franchiseRules(is: Shapes, t: Columns<"slug" | "name">): Rules {
  return { franchises_slug: slug(is, t.slug), franchises_name: text(t.name, 200) };
}

export function releaseRules(is: Shapes, t: Columns<"region" | "type" | "variant" | "sequence" | "version">): Rules {
  return {
    releases_region: is.region(t.region),
    releases_type: oneOf(is, t.type, RELEASE_TYPES),
    releases_variant: sql`${t.variant} = trim(${t.variant}) and length(${t.variant}) <= 60`,
    releases_sequence: atLeast(t.sequence, 0),
    releases_version: atLeast(t.version, 1),
  };
}

export function announcementRules(
  is: Shapes,
  t: Columns<"slug" | "announcedOn" | "announcedEarliest" | "announcedLatest" | "by" | "headline" | "version">,
): Rules {
  return {
    announcements_slug: slug(is, t.slug),
    announcements_announced_on: is.edtf(t.announcedOn),
    announcements_announced_earliest: is.day(t.announcedEarliest),
    announcements_announced_latest: is.day(t.announcedLatest),
    announcements_window: sql`${t.announcedEarliest} <= ${t.announcedLatest} and ${t.announcedLatest} < ${quoted(OPEN_END)}`,
    announcements_by: oneOf(is, t.by, SPEAKERS),
    announcements_headline: text(t.headline, 300),
    announcements_version: atLeast(t.version, 1),
  };
}

export function announcementStudioRules(t: Columns<"position">): Rules {
  return { announcement_studios_position: atLeast(t.position, 0) };
}

export function sourceRules(is: Shapes, t: Columns<"url" | "publisher" | "publishedOn" | "readOn">): Rules {
  return {
    sources_url: sql`(substr(${t.url}, 1, 7) = 'http://' or substr(${t.url}, 1, 8) = 'https://') and length(${t.url}) <= 2000`,
    sources_publisher: text(t.publisher, 200),
    sources_published_on: is.edtf(t.publishedOn),
    sources_read_on: is.day(t.readOn),
  };
}

type DateChangeColumn =
  | "position"
  | "standing"
  | "edtf"
  | "earliest"
  | "latest"
  | "wording"
  | "withdraws"
  | "replacedBy"
  | "reason"
  | "retractedAt"
  | "retractReason"
  | "version";

/** The facts of a date change. */
export function dateChangeRules(is: Shapes, t: Columns<DateChangeColumn>): Rules {
  return {
    ...standingRules(is, "date_changes", t.standing, t),
    ...windowRules(is, "date_changes", t),
    date_changes_position: atLeast(t.position, 0),
    date_changes_wording: text(t.wording, 200),
    date_changes_withdraws: sql`not ${t.withdraws} or ${t.standing} = 'dated'`,
    date_changes_replaced_by: oneOf(is, t.replacedBy, RELEASE_TYPES),
    date_changes_replaced_standing: sql`${t.replacedBy} is null or ${t.standing} in ('undated', 'cancelled')`,
    date_changes_reason: text(t.reason, 500),
    date_changes_retracted_at: is.instant(t.retractedAt),
    date_changes_retract_reason: text(t.retractReason, 500),
    date_changes_retract_pair: bothOrNeither(t.retractedAt, t.retractReason),
    date_changes_version: atLeast(t.version, 1),
  };
}

type DerivedColumn =
  | "retractedAt"
  | "ordinal"
  | "knownBy"
  | "kind"
  | "shiftDays"
  | "direction"
  | "roughDays"
  | "inForceFrom"
  | "inForceUntil";

/**
 * What the replay derives for a date change: there unless it is retracted. `inForceUntil` may lie before `inForceFrom`:
 * a change whose successor was known sooner never was in force.
 */
export function derivedRules(is: Shapes, t: Columns<DerivedColumn>): Rules {
  const always = [t.ordinal, t.knownBy, t.kind, t.inForceFrom, t.inForceUntil];
  const all = [...always, t.shiftDays, t.direction, t.roughDays];
  const present = sql.join(
    always.map((column) => sql`${column} is not null`),
    sql` and `,
  );
  const none = sql.join(
    all.map((column) => sql`${column} is null`),
    sql` and `,
  );
  return {
    date_changes_derived: sql`case when ${t.retractedAt} is null then ${present} else ${none} end`,
    date_changes_ordinal: atLeast(t.ordinal, 1),
    date_changes_known_by: is.day(t.knownBy),
    date_changes_kind: oneOf(is, t.kind, CHANGE_KINDS),
    date_changes_direction: oneOf(is, t.direction, DIRECTIONS),
    date_changes_shift: sql`${t.shiftDays} is null or coalesce(${t.direction}, '') = case when ${t.shiftDays} > 0 then 'later' when ${t.shiftDays} < 0 then 'earlier' else 'nowhere' end`,
    date_changes_rough: sql`${t.roughDays} is null or (${t.shiftDays} is null and ${t.direction} is not null)`,
    date_changes_in_force_from: is.day(t.inForceFrom),
    date_changes_in_force_until: is.day(t.inForceUntil),
  };
}

type ReleaseStateColumn =
  | "knownFrom"
  | "knownUntil"
  | "standing"
  | "edtf"
  | "earliest"
  | "latest"
  | "lastExact"
  | "firstExact"
  | "moves";

export function releaseStateRules(is: Shapes, t: Columns<ReleaseStateColumn>): Rules {
  return {
    ...standingRules(is, "release_states", t.standing, t),
    ...windowRules(is, "release_states", t),
    release_states_known_from: is.day(t.knownFrom),
    release_states_known_until: is.day(t.knownUntil),
    release_states_known: sql`${t.knownFrom} < ${t.knownUntil}`,
    release_states_last_exact: is.day(t.lastExact),
    release_states_first_exact: is.day(t.firstExact),
    release_states_exact_pair: bothOrNeither(t.firstExact, t.lastExact),
    release_states_moves: atLeast(t.moves, 0),
  };
}

export function citationRules(t: Columns<"says" | "disagrees" | "position">): Rules {
  return {
    citations_says: text(t.says, 500),
    citations_disagrees: text(t.disagrees, 1000),
    citations_position: atLeast(t.position, 0),
  };
}

export function claimRules(
  is: Shapes,
  t: Columns<"about" | "edtf" | "earliest" | "latest" | "note" | "position" | "retractedAt">,
): Rules {
  return {
    ...windowRules(is, "claims", t),
    claims_about: oneOf(is, t.about, CLAIM_SUBJECTS),
    claims_window: sql`case when ${t.edtf} is null then ${absent(t)} else ${whole(t)} end`,
    claims_note: text(t.note, 1000),
    claims_position: atLeast(t.position, 0),
    claims_retracted_at: is.instant(t.retractedAt),
  };
}

export function changesetRules(
  is: Shapes,
  t: Columns<"id" | "recordedAt" | "by" | "kind" | "reason" | "undoesId" | "via">,
): Rules {
  return {
    changesets_recorded_at: is.instant(t.recordedAt),
    changesets_by: text(t.by, 200),
    changesets_kind: oneOf(is, t.kind, CHANGESET_KINDS),
    changesets_reason: text(t.reason, 500),
    changesets_undo: sql`(${t.kind} = 'undo') = (${t.undoesId} is not null)`,
    changesets_undo_earlier: sql`${t.undoesId} < ${t.id}`,
    changesets_via: oneOf(is, t.via, CHANGESET_VIAS),
  };
}

export function revisionRules(is: Shapes, t: Columns<"subject" | "action" | "before" | "after">): Rules {
  return {
    revisions_subject: oneOf(is, t.subject, REVISION_SUBJECTS),
    revisions_action: oneOf(is, t.action, REVISION_ACTIONS),
    revisions_change: sql`${t.before} is not null or ${t.after} is not null`,
  };
}

export function redirectRules(is: Shapes, t: Columns<"kind" | "fromSlug" | "toSlug">): Rules {
  return {
    redirects_kind: oneOf(is, t.kind, PAGE_KINDS),
    redirects_from_slug: slug(is, t.fromSlug),
    redirects_to_slug: slug(is, t.toSlug),
    redirects_elsewhere: sql`${t.fromSlug} <> ${t.toSlug}`,
  };
}

export function searchKeyRules(is: Shapes, t: Columns<"key" | "kind">): Rules {
  return { search_keys_length: text(t.key, 40), search_keys_kind: oneOf(is, t.kind, NAMED_KINDS) };
}

export function searchWordRules(t: Columns<"form" | "word">): Rules {
  return { search_words_form_length: text(t.form, 20), search_words_word_length: text(t.word, 20) };
}

export function statFilmRules(is: Shapes, t: Columns<"slug" | "moves">): Rules {
  return { stat_films_slug: slug(is, t.slug), stat_films_moves: atLeast(t.moves, 0) };
}

export function statCountRules(t: Columns<"studioId" | "kind">): Rules {
  return { stat_counts_studio: atLeast(t.studioId, 0), stat_counts_kind: text(t.kind, 20) };
}

export function settlementRules(is: Shapes, t: Columns<"kind" | "version" | "retractedAt">): Rules {
  return {
    settlements_kind: oneOf(is, t.kind, QUEUE_KINDS),
    settlements_version: atLeast(t.version, 1),
    settlements_retracted_at: is.instant(t.retractedAt),
  };
}

export function changeLogRules(is: Shapes, t: Columns<"kind" | "slug" | "recordedAt">): Rules {
  return {
    change_log_kind: oneOf(is, t.kind, PAGE_KINDS),
    change_log_slug: slug(is, t.slug),
    change_log_recorded_at: is.instant(t.recordedAt),
  };
}

/** A SHA-256 in base64url, so that no token can be kept in clear by mistake. */
function hash(column: SQLWrapper): SQL {
  return sql`length(${column}) = 43`;
}

export function userRules(
  is: Shapes,
  t: Columns<"name" | "email" | "role" | "suspendedAt" | "createdAt" | "updatedAt">,
): Rules {
  return {
    users_name: text(t.name, 100),
    users_email: sql`${t.email} = lower(${t.email}) and ${t.email} like '_%@_%' and ${t.email} not like '% %' and length(${t.email}) <= 254`,
    users_role: oneOf(is, t.role, EDITOR_ROLES),
    users_suspended_at: is.instant(t.suspendedAt),
    users_created_at: is.instant(t.createdAt),
    users_updated_at: is.instant(t.updatedAt),
  };
}

export function sessionRules(
  is: Shapes,
  t: Columns<"tokenHash" | "createdAt" | "lastUsedAt" | "expiresAt" | "address" | "userAgent">,
): Rules {
  return {
    sessions_token_hash: hash(t.tokenHash),
    sessions_created_at: is.instant(t.createdAt),
    sessions_last_used_at: is.instant(t.lastUsedAt),
    sessions_expires_at: is.instant(t.expiresAt),
    sessions_address: sql`length(${t.address}) <= 100`,
    sessions_user_agent: sql`length(${t.userAgent}) <= 500`,
  };
}

export function accountRules(
  is: Shapes,
  t: Columns<"providerId" | "accountId" | "password" | "createdAt" | "updatedAt">,
): Rules {
  return {
    accounts_provider_id: text(t.providerId, 50),
    accounts_account_id: text(t.accountId, 200),
    // A salted hash is longer than the longest password that is taken.
    accounts_password: sql`length(${t.password}) between 150 and 300`,
    accounts_created_at: is.instant(t.createdAt),
    accounts_updated_at: is.instant(t.updatedAt),
  };
}

export function verificationRules(
  is: Shapes,
  t: Columns<"identifier" | "value" | "expiresAt" | "createdAt" | "updatedAt">,
): Rules {
  return {
    verifications_identifier: hash(t.identifier),
    verifications_value: text(t.value, 200),
    verifications_expires_at: is.instant(t.expiresAt),
    verifications_created_at: is.instant(t.createdAt),
    verifications_updated_at: is.instant(t.updatedAt),
  };
}

export function signInAttemptRules(is: Shapes, t: Columns<"keyHash" | "attempts" | "endsAt">): Rules {
  return {
    sign_in_attempts_key_hash: hash(t.keyHash),
    sign_in_attempts_attempts: atLeast(t.attempts, 1),
    sign_in_attempts_ends_at: is.instant(t.endsAt),
  };
}

export function tokenRules(
  is: Shapes,
  t: Columns<"name" | "tokenHash" | "lastFour" | "scopes" | "createdAt" | "lastUsedAt" | "lastDay">,
): Rules {
  return {
    tokens_name: text(t.name, 100),
    tokens_token_hash: hash(t.tokenHash),
    tokens_last_four: sql`length(${t.lastFour}) = 4`,
    tokens_scopes: oneOf(is, t.scopes, SCOPE_LISTS),
    tokens_created_at: is.instant(t.createdAt),
    tokens_last_used_at: is.instant(t.lastUsedAt),
    tokens_last_day: is.day(t.lastDay),
  };
}

export function keptAnswerRules(
  is: Shapes,
  t: Columns<"key" | "requestHash" | "status" | "location" | "body" | "expiresAt">,
): Rules {
  return {
    kept_answers_key_text: text(t.key, 255),
    kept_answers_request_hash: hash(t.requestHash),
    kept_answers_status: sql`${t.status} between 200 and 299`,
    kept_answers_location: text(t.location, 200),
    kept_answers_body: text(t.body, 10_000),
    kept_answers_expires_at: is.instant(t.expiresAt),
  };
}

export function secretRules(t: Columns<"name" | "value">): Rules {
  return { secrets_name: text(t.name, 50), secrets_value: sql`length(${t.value}) >= 43` };
}
