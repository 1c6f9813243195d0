import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableConfig } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as tables from "./postgres/schema.ts";
import { connect } from "./sqlite/connect.ts";
import { migrateSqlite } from "./sqlite/migrate.ts";
import { startPglite } from "./testing-pglite.ts";
import { codeOf } from "./unavailable.ts";

/** One valid row of everything, from which each case goes one step too far. */
const SEED = `
insert into changesets (id, recorded_at, by, kind) values (1, '2026-11-24T12:00:00.000Z', 'import', 'import'), (2, '2026-11-25T12:00:00.000Z', 'ada', 'edit');
insert into franchises (id, slug, name) values (1, 'marvel', 'Marvel'), (2, 'dc', 'DC');
insert into films (id, slug, kind, title, franchise_id, changeset_id, imdb_id, tmdb_id, wikidata_id)
  values (1, 'blade', 'film', 'Blade', 1, 1, 'tt10671440', 617127, 'Q65768647'), (2, 'untitled-marvel', 'slot', 'Untitled Marvel', 1, 1, null, null, null);
insert into sources (id, url, publisher) values (1, 'https://variety.example/blade', 'Variety'), (2, 'http://thr.example/blade', 'THR');
insert into titles (id, film_id, title, kind, source_id, position) values (1, 1, 'Blade', 'official', 1, 0), (2, 1, 'Blade: Perfect Organism', 'working', null, 1);
insert into studios (id, slug, name) values (1, 'disney', 'Disney'), (2, 'marvel-studios', 'Marvel Studios');
insert into studio_aliases (id, studio_id, alias) values (1, 1, 'Walt Disney'), (2, 1, 'Disney Pictures');
insert into film_studios (film_id, studio_id, role, position) values (1, 1, 'distributor', 0), (1, 2, 'production', 0);
insert into releases (id, film_id, region, type) values (1, 1, 'US', 'theatrical'), (2, 1, '001', 'streaming');
insert into announcements (id, slug, announced_on, announced_earliest, announced_latest, by, changeset_id)
  values (1, 'disney-2021', '2021-10', '2021-10-01', '2021-10-31', 'studio', 1), (2, 'disney-2022', '2022-10-11', '2022-10-11', '2022-10-11', 'unknown', 1);
insert into announcement_studios (announcement_id, studio_id, position) values (1, 1, 0);
insert into date_changes (id, announcement_id, release_id, position, standing, edtf, earliest, latest, changeset_id, ordinal, known_by, kind, in_force_from, in_force_until)
  values (1, 1, 1, 0, 'dated', '2023-10-06', '2023-10-06', '2023-10-06', 1, 1, '2021-10-31', 'announced', '2021-10-31', '2022-10-11');
insert into date_changes (id, announcement_id, release_id, position, standing, edtf, earliest, latest, changeset_id, ordinal, known_by, kind, shift_days, direction, in_force_from, in_force_until)
  values (2, 2, 1, 0, 'dated', '2024-09-06', '2024-09-06', '2024-09-06', 1, 2, '2022-10-11', 'delayed', 336, 'later', '2022-10-11', '9999-12-31');
insert into date_changes (id, announcement_id, release_id, position, standing, retracted_at, retract_reason, changeset_id)
  values (3, 2, 2, 1, 'undated', '2026-11-25T12:00:00.000Z', 'another film', 2);
insert into release_states (release_id, known_from, known_until, region, type, date_change_id, standing, edtf, earliest, latest, first_exact, last_exact, moves)
  values (1, '2021-10-31', '2022-10-11', 'US', 'theatrical', 1, 'dated', '2023-10-06', '2023-10-06', '2023-10-06', '2023-10-06', '2023-10-06', 0);
insert into citations (id, date_change_id, source_id, says, position) values (1, 1, 1, 'Blade opens October 6', 0), (2, 1, 2, 'October 6', 1);
insert into claims (id, release_id, source_id, about, edtf, earliest, latest, position, changeset_id) values (1, 1, 1, 'current', '2023', '2023-01-01', '2023-12-31', 0, 1), (2, 1, 1, 'previous', null, null, null, 1, 1);
insert into revisions (id, changeset_id, subject, subject_id, action, after) values (1, 1, 'film', 1, 'record', '{"slug":"blade"}');
insert into redirects (id, kind, from_slug, to_slug) values (1, 'film', 'blade-2023', 'blade'), (2, 'film', 'blade-2024', 'blade');
insert into search_keys (key, kind, subject_id) values ('blade', 'film', 1);
insert into search_words (form, word) values ('blade', 'blade');
insert into stat_films (slug, moves, slip, counts) values ('blade', 1, 336, '0 films/');
insert into stat_counts (studio_id, kind, key, amount) values (0, 'films', '', 1);
insert into settlements (id, kind, subject_id, version, changeset_id) values (1, 'passed', 1, 1, 2), (2, 'unsourced', 2, 1, 2);
insert into change_log (id, changeset_id, kind, slug, recorded_at) values (1, 1, 'film', 'blade', '2026-11-24T12:00:00.000Z');
insert into users (id, name, email, role, created_at, updated_at) values
  (1, 'Ada', 'ada@example.org', 'admin', '2026-11-24T12:00:00.000Z', '2026-11-24T12:00:00.000Z'),
  (2, 'Bob', 'bob@example.org', 'editor', '2026-11-24T12:00:00.000Z', '2026-11-24T12:00:00.000Z');
insert into sessions (id, user_id, token_hash, created_at, last_used_at, expires_at, address, user_agent) values
  (1, 1, '${"a".repeat(43)}', '2026-11-24T12:00:00.000Z', '2026-11-24T12:00:00.000Z', '2026-11-25T12:00:00.000Z', '', ''),
  (2, 2, '${"b".repeat(43)}', '2026-11-24T12:00:00.000Z', '2026-11-24T12:00:00.000Z', '2026-11-25T12:00:00.000Z', '', '');
insert into accounts (id, user_id, provider_id, account_id, password, created_at, updated_at) values
  (1, 1, 'credential', '1', '${"a".repeat(161)}', '2026-11-24T12:00:00.000Z', '2026-11-24T12:00:00.000Z'),
  (2, 2, 'credential', '2', '${"b".repeat(161)}', '2026-11-24T12:00:00.000Z', '2026-11-24T12:00:00.000Z');
insert into verifications (id, identifier, value, expires_at, created_at, updated_at) values
  (1, '${"a".repeat(43)}', '1', '2026-11-25T12:00:00.000Z', '2026-11-24T12:00:00.000Z', '2026-11-24T12:00:00.000Z'),
  (2, '${"b".repeat(43)}', '2', '2026-11-25T12:00:00.000Z', '2026-11-24T12:00:00.000Z', '2026-11-24T12:00:00.000Z');
insert into sign_in_attempts (key_hash, attempts, ends_at) values
  ('${"a".repeat(43)}', 1, '2026-11-24T12:15:00.000Z'), ('${"b".repeat(43)}', 1, '2026-11-24T12:15:00.000Z');
insert into tokens (id, user_id, name, token_hash, last_four, scopes, created_at) values
  (1, 1, 'Studio news', '${"a".repeat(43)}', 'aaaa', 'announcements:write', '2026-11-24T12:00:00.000Z'),
  (2, 2, 'Studio news', '${"b".repeat(43)}', 'bbbb', 'announcements:write films:write', '2026-11-24T12:00:00.000Z');
insert into kept_answers (token_id, key, request_hash, status, location, body, expires_at) values
  (1, 'one', '${"a".repeat(43)}', 201, '/announcements/a', '{}', '2026-11-25T12:00:00.000Z'),
  (1, 'two', '${"a".repeat(43)}', 201, '/announcements/b', '{}', '2026-11-25T12:00:00.000Z');
insert into secrets (name, value) values ('cookies', '${"a".repeat(43)}'), ('other', '${"b".repeat(43)}');`;

const LONG = (length: number) => `'${"é".repeat(length)}'`;

/** CHECKs by name, each with a statement that only it refuses. */
const BROKEN_CHECKS: Record<string, readonly string[]> = {
  changesets_recorded_at: [
    "update changesets set recorded_at = '2026-11-24T12:00:00Z'",
    "update changesets set recorded_at = '2026-11-24 12:00:00.000'",
    "update changesets set recorded_at = '2026-11-24T25:00:00.000Z'",
    "update changesets set recorded_at = '2026-11-24T12:00:00.000+01:00'",
  ],
  changesets_by: ["update changesets set by = ' '"],
  changesets_kind: ["update changesets set kind = 'merge'"],
  changesets_reason: ["update changesets set reason = ''", `update changesets set reason = ${LONG(501)}`],
  changesets_undo: [
    "update changesets set undoes_id = 1 where id = 2",
    "update changesets set kind = 'undo' where id = 2",
  ],
  changesets_undo_earlier: ["update changesets set kind = 'undo', undoes_id = 2 where id = 2"],
  franchises_slug: ["update franchises set slug = 'Marvel' where id = 1"],
  franchises_name: ["update franchises set name = '' where id = 1"],
  films_slug: ["", "-blade", "blade-", "bl--ade", "Blade", "blade_2", "blade 2", "bladé", "a".repeat(121)].map(
    (slug) => `update films set slug = '${slug}' where id = 1`,
  ),
  films_kind: ["update films set kind = 'series'"],
  films_title: ["update films set title = ' '", `update films set title = ${LONG(301)}`],
  films_primary_region: ["UK1", "us", "U", "002", ""].map((region) => `update films set primary_region = '${region}'`),
  films_checked_on: ["soon", "2021~", "21", "2021-07-23T10:00", ""].map(
    (day) => `update films set checked_on = '${day}'`,
  ),
  films_became_pair: [
    "update films set became_film_id = 1 where id = 2",
    "update films set became_film_on = '2025-01-01' where id = 2",
  ],
  films_became_slot: ["update films set became_film_id = 2, became_film_on = '2025-01-01' where id = 1"],
  films_became_other: ["update films set became_film_id = 2, became_film_on = '2025-01-01' where id = 2"],
  films_became_on: ["update films set became_film_id = 1, became_film_on = '2025-02-29' where id = 2"],
  films_imdb_id: ["10671440", "tt", "tt12x"].map((id) => `update films set imdb_id = '${id}' where id = 1`),
  films_tmdb_id: ["update films set tmdb_id = 0 where id = 1"],
  films_wikidata_id: ["update films set wikidata_id = 'P1' where id = 1"],
  films_version: ["update films set version = 0"],
  sources_url: [
    "ftp://a.example/",
    "javascript:alert(1)",
    "HTTPS://a.example/",
    `https://a.example/${"a".repeat(2000)}`,
  ].map((url) => `update sources set url = '${url}' where id = 1`),
  sources_publisher: ["update sources set publisher = ''", `update sources set publisher = ${LONG(201)}`],
  sources_published_on: ["update sources set published_on = 'July 2021'"],
  sources_read_on: ["update sources set read_on = '2021-07'"],
  titles_title: ["update titles set title = '' where id = 1"],
  titles_kind: ["update titles set kind = 'nickname' where id = 1"],
  titles_used_from: ["update titles set used_from = 'unknown'"],
  titles_position: ["update titles set position = -1"],
  studios_slug: ["update studios set slug = 'Walt Disney' where id = 1"],
  studios_name: ["update studios set name = '' where id = 1"],
  studio_aliases_alias: ["update studio_aliases set alias = '' where id = 1"],
  film_studios_role: ["update film_studios set role = 'sponsor' where studio_id = 1"],
  film_studios_position: ["update film_studios set position = -1"],
  releases_region: ["update releases set region = 'usa' where id = 2"],
  releases_type: ["update releases set type = 'cinema' where id = 2"],
  releases_variant: [
    "update releases set variant = ' IMAX' where id = 2",
    `update releases set variant = ${LONG(61)} where id = 2`,
  ],
  releases_sequence: ["update releases set sequence = -1"],
  releases_version: ["update releases set version = 0"],
  announcements_slug: ["update announcements set slug = 'Disney 2021' where id = 1"],
  announcements_announced_on: ["update announcements set announced_on = 'October'"],
  announcements_announced_earliest: ["update announcements set announced_earliest = '2021-10-00' where id = 1"],
  announcements_announced_latest: ["update announcements set announced_latest = '2021-10-32' where id = 1"],
  announcements_window: [
    "update announcements set announced_earliest = '2021-11-01' where id = 1",
    "update announcements set announced_latest = '9999-12-31'",
  ],
  announcements_by: ["update announcements set by = 'rumour'"],
  announcements_headline: [
    "update announcements set headline = ''",
    `update announcements set headline = ${LONG(301)}`,
  ],
  announcements_version: ["update announcements set version = 0"],
  announcement_studios_position: ["update announcement_studios set position = -1"],
  date_changes_standing: [
    "update date_changes set standing = 'rumoured', edtf = null, earliest = null, latest = null where id = 1",
  ],
  date_changes_window: [
    "update date_changes set edtf = null, earliest = null, latest = null where id = 1",
    "update date_changes set earliest = null where id = 1",
    "update date_changes set earliest = '2023-10-07' where id = 1",
    "update date_changes set standing = 'undated' where id = 1",
    "update date_changes set standing = 'cancelled', edtf = null, earliest = null where id = 1",
  ],
  date_changes_edtf: ["update date_changes set edtf = 'October 6, 2023' where id = 1"],
  date_changes_earliest: ["2023-02-30", "2023-2-03", "2023-02", ""].map(
    (day) => `update date_changes set earliest = '${day}', latest = '9998-01-01' where id = 1`,
  ),
  date_changes_latest: ["2023-13-01", "today", "infinity"].map(
    (day) => `update date_changes set latest = '${day}' where id = 1`,
  ),
  date_changes_open_end: [
    "update date_changes set edtf = '2023/..' where id = 1",
    "update date_changes set latest = '9999-12-31' where id = 1",
  ],
  date_changes_position: ["update date_changes set position = -1"],
  date_changes_wording: [
    "update date_changes set wording = '' where id = 1",
    `update date_changes set wording = ${LONG(201)}`,
  ],
  date_changes_withdraws: ["update date_changes set standing = 'released', withdraws = true where id = 1"],
  date_changes_replaced_by: ["update date_changes set replaced_by = 'cinema' where id = 3"],
  date_changes_replaced_standing: ["update date_changes set replaced_by = 'streaming' where id = 1"],
  date_changes_reason: ["update date_changes set reason = ''"],
  date_changes_retracted_at: ["update date_changes set retracted_at = '2026-11-25' where id = 3"],
  date_changes_retract_reason: ["update date_changes set retract_reason = '' where id = 3"],
  date_changes_retract_pair: [
    "update date_changes set retract_reason = null where id = 3",
    "update date_changes set retract_reason = 'wrong film' where id = 1",
  ],
  date_changes_version: ["update date_changes set version = 0"],
  date_changes_derived: [
    ...["ordinal", "known_by", "kind", "in_force_from", "in_force_until"].map(
      (column) => `update date_changes set ${column} = null where id = 1`,
    ),
    "update date_changes set ordinal = 1 where id = 3",
    "update date_changes set direction = 'later' where id = 3",
    "update date_changes set retracted_at = '2026-11-25T12:00:00.000Z', retract_reason = 'wrong film' where id = 1",
  ],
  date_changes_ordinal: ["update date_changes set ordinal = 0 where id = 1"],
  date_changes_known_by: ["update date_changes set known_by = '2021-10' where id = 1"],
  date_changes_kind: ["update date_changes set kind = 'moved' where id = 1"],
  date_changes_direction: ["update date_changes set direction = 'sideways' where id = 1"],
  date_changes_shift: [
    "update date_changes set direction = 'earlier' where id = 2",
    "update date_changes set direction = null where id = 2",
    "update date_changes set shift_days = 0 where id = 2",
    "update date_changes set shift_days = -2 where id = 2",
  ],
  date_changes_rough: [
    "update date_changes set rough_days = 300 where id = 2",
    "update date_changes set rough_days = 300 where id = 1",
  ],
  date_changes_in_force_from: ["update date_changes set in_force_from = '2021-31-10' where id = 1"],
  date_changes_in_force_until: ["update date_changes set in_force_until = 'still' where id = 1"],
  release_states_standing: [
    "update release_states set standing = 'rumoured', edtf = null, earliest = null, latest = null",
  ],
  release_states_window: [
    "update release_states set standing = 'undated'",
    "update release_states set edtf = null",
    "update release_states set latest = '2023-10-05'",
  ],
  release_states_edtf: ["update release_states set edtf = 'soon'"],
  release_states_earliest: ["update release_states set earliest = '2023-09-31'"],
  release_states_latest: ["update release_states set latest = '2023-11-31'"],
  release_states_open_end: ["update release_states set latest = '9999-12-31'"],
  release_states_known_from: ["update release_states set known_from = '2021-10'"],
  release_states_known_until: ["update release_states set known_until = 'still'"],
  release_states_known: ["update release_states set known_until = known_from"],
  release_states_first_exact: ["update release_states set first_exact = '2023'"],
  release_states_last_exact: ["update release_states set last_exact = '2023'"],
  release_states_exact_pair: ["update release_states set first_exact = null"],
  release_states_moves: ["update release_states set moves = -1"],
  citations_says: ["update citations set says = ' '", `update citations set says = ${LONG(501)}`],
  citations_disagrees: ["update citations set disagrees = ''"],
  citations_position: ["update citations set position = -1"],
  claims_about: ["update claims set about = 'future' where id = 1"],
  claims_window: [
    "update claims set edtf = null where id = 1",
    "update claims set earliest = null where id = 1",
    "update claims set earliest = '2024-01-01' where id = 1",
  ],
  claims_edtf: ["update claims set edtf = 'next year' where id = 1"],
  claims_earliest: ["update claims set earliest = '2023-00-01' where id = 1"],
  claims_latest: ["update claims set latest = '2023-12-32' where id = 1"],
  claims_open_end: ["update claims set latest = '9999-12-31' where id = 1"],
  claims_note: ["update claims set note = ''"],
  claims_position: ["update claims set position = -1"],
  claims_retracted_at: ["update claims set retracted_at = 'today'"],
  revisions_subject: ["update revisions set subject = 'page'"],
  revisions_action: ["update revisions set action = 'delete'"],
  revisions_change: ["update revisions set after = null"],
  redirects_kind: ["update redirects set kind = 'source' where id = 1"],
  redirects_from_slug: ["update redirects set from_slug = 'Blade 2023' where id = 1"],
  redirects_to_slug: ["update redirects set to_slug = 'Blade!' where id = 1"],
  redirects_elsewhere: ["update redirects set to_slug = from_slug"],
  search_keys_length: ["update search_keys set key = ''", `update search_keys set key = ${LONG(41)}`],
  search_keys_kind: ["update search_keys set kind = 'announcement'"],
  search_words_form_length: ["update search_words set form = ''", `update search_words set form = ${LONG(21)}`],
  search_words_word_length: ["update search_words set word = ' '", `update search_words set word = ${LONG(21)}`],
  stat_films_slug: ["update stat_films set slug = '/films/blade'"],
  stat_films_moves: ["update stat_films set moves = -1"],
  stat_counts_studio: ["update stat_counts set studio_id = -1"],
  stat_counts_kind: ["update stat_counts set kind = ' '", `update stat_counts set kind = ${LONG(21)}`],
  settlements_kind: ["update settlements set kind = 'odd'"],
  settlements_version: ["update settlements set version = 0"],
  settlements_retracted_at: ["today", "infinity"].map(
    (instant) => `update settlements set retracted_at = '${instant}'`,
  ),
  change_log_kind: ["update change_log set kind = 'page'"],
  change_log_slug: ["update change_log set slug = '/films/blade'"],
  change_log_recorded_at: ["today", "infinity"].map((instant) => `update change_log set recorded_at = '${instant}'`),
  changesets_via: ["update changesets set via = 'mail'"],
  tokens_name: ["update tokens set name = ' '", `update tokens set name = ${LONG(101)}`],
  tokens_token_hash: ["update tokens set token_hash = 'slateline_MzHn7Pq0sX2bKvR9yTgL4wDjC6fZaE1u' where id = 1"],
  tokens_last_four: ["update tokens set last_four = 'aaaaa'"],
  tokens_scopes: ["update tokens set scopes = ''", "update tokens set scopes = 'films:write announcements:write'"],
  tokens_created_at: ["update tokens set created_at = 'today'"],
  tokens_last_used_at: ["update tokens set last_used_at = '2026-11-25'"],
  tokens_last_day: ["update tokens set last_day = '2026-02-30'"],
  kept_answers_key_text: ["update kept_answers set key = ' ' where key = 'one'"],
  kept_answers_request_hash: ["update kept_answers set request_hash = '{}'"],
  kept_answers_status: ["update kept_answers set status = 500"],
  kept_answers_location: ["update kept_answers set location = ''"],
  kept_answers_body: ["update kept_answers set body = ''", `update kept_answers set body = ${LONG(10_001)}`],
  kept_answers_expires_at: ["update kept_answers set expires_at = 'soon'"],
  users_name: ["update users set name = ' '", `update users set name = ${LONG(101)}`],
  users_email: ["Ada@example.org", "ada", "@example.org", "ada@", "ada b@example.org", `${"a".repeat(250)}@b.org`].map(
    (email) => `update users set email = '${email}' where id = 1`,
  ),
  users_role: ["update users set role = 'owner'"],
  users_suspended_at: ["update users set suspended_at = '2026-11-25'"],
  users_created_at: ["update users set created_at = 'today'"],
  users_updated_at: ["update users set updated_at = 'today'"],
  sessions_token_hash: ["update sessions set token_hash = 'MzHn7Pq0sX2bKvR9yTgL4wDjC6fZaE1u' where id = 1"],
  sessions_created_at: ["update sessions set created_at = 'today'"],
  sessions_last_used_at: ["update sessions set last_used_at = 'today'"],
  sessions_expires_at: ["update sessions set expires_at = 'today'"],
  sessions_address: [`update sessions set address = ${LONG(101)}`],
  sessions_user_agent: [`update sessions set user_agent = ${LONG(501)}`],
  accounts_provider_id: ["update accounts set provider_id = ''"],
  accounts_account_id: ["update accounts set account_id = '' where id = 1"],
  accounts_password: ["update accounts set password = 'correct horse battery staple'"],
  accounts_created_at: ["update accounts set created_at = 'today'"],
  accounts_updated_at: ["update accounts set updated_at = 'today'"],
  verifications_identifier: ["update verifications set identifier = 'reset-password:MzHn7Pq0' where id = 1"],
  verifications_value: ["update verifications set value = ''"],
  verifications_expires_at: ["update verifications set expires_at = 'soon'"],
  verifications_created_at: ["update verifications set created_at = 'today'"],
  verifications_updated_at: ["update verifications set updated_at = 'today'"],
  sign_in_attempts_key_hash: ["update sign_in_attempts set key_hash = 'ada@example.org' where attempts = 1"],
  sign_in_attempts_attempts: ["update sign_in_attempts set attempts = 0"],
  sign_in_attempts_ends_at: ["update sign_in_attempts set ends_at = 'soon'"],
  secrets_name: ["update secrets set name = '' where name = 'other'"],
  secrets_value: ["update secrets set value = 'secret'"],
};

/** Keys that may not stand twice. */
const REPEATED_KEYS: readonly string[] = [
  "update franchises set slug = 'dc'",
  "update franchises set name = 'DC'",
  "update films set slug = 'blade'",
  "update films set imdb_id = 'tt1'",
  "update films set tmdb_id = 1",
  "update films set wikidata_id = 'Q1'",
  "update sources set url = 'https://variety.example/blade'",
  "update titles set title = 'Blade', kind = 'official'",
  "update studios set slug = 'disney'",
  "update studios set name = 'Disney'",
  "update studio_aliases set alias = 'Disney'",
  "update film_studios set studio_id = 1, role = 'distributor'",
  "insert into releases (id, film_id, region, type) values (9, 1, 'US', 'theatrical')",
  "update announcements set slug = 'disney-2021'",
  "insert into announcement_studios (announcement_id, studio_id, position) values (1, 1, 1)",
  "update date_changes set announcement_id = 2 where id = 1",
  "update date_changes set ordinal = 2 where id = 1",
  "insert into release_states select * from release_states",
  "update citations set source_id = 1",
  "update claims set about = 'current'",
  "insert into changesets (id, recorded_at, by, kind, undoes_id) values (8, '2026-11-26T12:00:00.000Z', 'ada', 'undo', 1), (9, '2026-11-26T12:00:00.000Z', 'bob', 'undo', 1)",
  "update redirects set from_slug = 'blade-2023'",
  "update users set email = 'ada@example.org'",
  "update sessions set token_hash = (select max(token_hash) from sessions)",
  "update accounts set account_id = '1'",
  "update verifications set identifier = (select max(identifier) from verifications)",
  "update sign_in_attempts set key_hash = (select max(key_hash) from sign_in_attempts)",
  "update secrets set name = 'cookies'",
  "update tokens set token_hash = (select max(token_hash) from tokens)",
  "update kept_answers set key = 'one'",
];

/** References to what is not there, and deletions of what is referred to. */
const DANGLING: readonly string[] = [
  "update changesets set kind = 'undo', undoes_id = -1 where id = 2",
  "update films set franchise_id = 99",
  "update films set became_film_id = 99, became_film_on = '2025-01-01' where id = 2",
  "update films set changeset_id = 99",
  "update titles set film_id = 99 where id = 1",
  "update titles set source_id = 99 where id = 1",
  "update studio_aliases set studio_id = 99",
  "update film_studios set film_id = 99",
  "update film_studios set studio_id = 99 where studio_id = 1",
  "update releases set film_id = 99",
  "update announcements set changeset_id = 99",
  "update announcement_studios set announcement_id = 99",
  "update announcement_studios set studio_id = 99",
  "update date_changes set announcement_id = 99 where id = 1",
  "update date_changes set release_id = 99 where id = 1",
  "update date_changes set changeset_id = 99",
  "update release_states set release_id = 99",
  "update release_states set region = 'GB'",
  "update release_states set type = 'limited'",
  "update release_states set date_change_id = 99",
  "update citations set date_change_id = 99",
  "update citations set source_id = 99 where id = 1",
  "update claims set release_id = 99",
  "update claims set source_id = 99",
  "update claims set changeset_id = 99",
  "update revisions set changeset_id = 99",
  "update change_log set changeset_id = 99",
  "update sessions set user_id = 99",
  "update accounts set user_id = 99",
  ...["changesets", "franchises", "films", "sources", "studios", "releases", "announcements", "date_changes"].map(
    (table) => `delete from ${table} where id = 1`,
  ),
];

/** What stands at the edge, and is allowed. */
const ALLOWED: readonly string[] = [
  `update films set title = ${LONG(300)}, slug = '${"a".repeat(60)}-${"b".repeat(59)}' where id = 1`,
  "update films set title = '君の名は。<script>'",
  "update films set primary_region = '001'",
  "update films set checked_on = '2021-22'",
  "update films set became_film_id = 1, became_film_on = '2024-02-29' where id = 2",
  "update sources set published_on = '2020-04', read_on = '2026-11-24'",
  "update releases set variant = 'IMAX'",
  "update announcements set announced_on = '2021', announced_earliest = '2021-01-01', announced_latest = '2021-12-31' where id = 1",
  "update date_changes set edtf = '2028/..', earliest = '2028-01-01', latest = '9999-12-31', shift_days = null, direction = null where id = 2",
  "update date_changes set shift_days = null, rough_days = 300 where id = 2",
  "update date_changes set shift_days = null where id = 2",
  "update date_changes set shift_days = -2, direction = 'earlier' where id = 2",
  "update date_changes set in_force_until = '2021-10-01' where id = 1",
  "update date_changes set standing = 'cancelled', edtf = null, earliest = null, latest = null, replaced_by = 'streaming' where id = 1",
  "update date_changes set withdraws = true where id = 1",
  "update release_states set standing = 'undated', edtf = null, earliest = null, latest = null, known_until = '9999-12-31'",
  "insert into changesets (id, recorded_at, by, kind, undoes_id) values (9, '2026-11-26T12:00:00.000Z', 'ada', 'undo', 2)",
  "update users set suspended_at = '2026-11-26T12:00:00.000Z'",
  "delete from users where id = 1",
];

/** An engine that says which constraint refused a statement. */
interface RawEngine {
  readonly run: (statements: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

async function startSqlite(): Promise<RawEngine> {
  const folder = mkdtempSync(join(tmpdir(), "slateline-constraints-"));
  const path = join(folder, "slateline.db");
  migrateSqlite(path);
  const connection = connect(path, { create: false });
  return {
    run: async (statements) => void connection.exec(statements),
    stop: async () => {
      connection.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function startPostgres(): Promise<RawEngine> {
  const pglite = await startPglite();
  return { run: async (statements) => void (await pglite.exec(statements)), stop: () => pglite.close() };
}

describe.each([
  {
    engine: "SQLite",
    start: startSqlite,
    isCheck: checkOnSqlite,
    unique: /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/,
    foreign: /^SQLITE_CONSTRAINT_(FOREIGNKEY|TRIGGER)$/,
  },
  {
    engine: "PostgreSQL",
    start: startPostgres,
    isCheck: checkOnPostgres,
    unique: /^23505$/,
    foreign: /^(23503|23001)$/,
  },
])("on $engine", ({ start, isCheck, unique, foreign }) => {
  let db: RawEngine | undefined;
  const run = async (statements: string) => db?.run(statements);
  const refusalOf = (statement: string) =>
    run(statement).then(
      () => "accepted",
      (error: unknown) => error,
    );

  beforeAll(async () => {
    db = await start();
    await run(SEED);
  });
  afterAll(() => db?.stop());

  test.each(Object.entries(BROKEN_CHECKS))("%s refuses a row that breaks it", async (name, statements) => {
    for (const statement of statements) {
      const refusal = await refusalOf(statement);
      expect({ statement, refusal, isCheck: isCheck(refusal, name) }).toMatchObject({ isCheck: true });
    }
  });

  test.each(REPEATED_KEYS)("refuses a key that is there already: %s", async (statement) => {
    expect(codeOf(await refusalOf(statement))).toMatch(unique);
  });

  test.each(DANGLING)("refuses a reference to nothing: %s", async (statement) => {
    expect(codeOf(await refusalOf(statement))).toMatch(foreign);
  });

  test.each(ALLOWED)("allows %s", async (statement) => {
    await run("begin");
    const refusal = await refusalOf(statement);
    await run("rollback");
    expect(refusal).toBe("accepted");
  });
});

/** SQLite gives the constraint's name in the message alone. */
function checkOnSqlite(refusal: unknown, name: string): boolean {
  return refusal instanceof Error && refusal.message === `CHECK constraint failed: ${name}`;
}

/** A text that is no day or instant at all fails in the CHECK's cast, before it has a name. */
function checkOnPostgres(refusal: unknown, name: string): boolean {
  if (!(refusal instanceof Error)) return false;
  if ("constraint" in refusal && refusal.constraint === name) return true;
  return "code" in refusal && (refusal.code === "22007" || refusal.code === "22008");
}

test("every CHECK of the schema has a row that breaks it", () => {
  const declared = Object.values(tables).flatMap((table) => getTableConfig(table).checks.map((check) => check.name));
  expect(Object.keys(BROKEN_CHECKS).toSorted()).toEqual(declared.toSorted());
});
