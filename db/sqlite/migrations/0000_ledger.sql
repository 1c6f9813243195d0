CREATE TABLE `announcement_studios` (
	`announcement_id` integer NOT NULL,
	`studio_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`announcement_id`, `studio_id`),
	FOREIGN KEY (`announcement_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`studio_id`) REFERENCES `studios`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "announcement_studios_position" CHECK("announcement_studios"."position" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `announcement_studios_by_studio` ON `announcement_studios` (`studio_id`);--> statement-breakpoint
CREATE TABLE `announcements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`announced_on` text NOT NULL,
	`announced_earliest` text NOT NULL,
	`announced_latest` text NOT NULL,
	`by` text NOT NULL,
	`headline` text,
	`version` integer DEFAULT 1 NOT NULL,
	`changeset_id` integer NOT NULL,
	FOREIGN KEY (`changeset_id`) REFERENCES `changesets`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "announcements_slug" CHECK("announcements"."slug" <> '' and "announcements"."slug" not glob '*[^a-z0-9-]*' and "announcements"."slug" not glob '-*' and "announcements"."slug" not glob '*-' and "announcements"."slug" not glob '*--*' and length("announcements"."slug") <= 120),
	CONSTRAINT "announcements_announced_on" CHECK("announcements"."announced_on" glob '[0-9][0-9][0-9][0-9]*' and "announcements"."announced_on" not glob '*[^0-9/.-]*' and length("announcements"."announced_on") <= 21),
	CONSTRAINT "announcements_announced_earliest" CHECK(date("announcements"."announced_earliest") is "announcements"."announced_earliest"),
	CONSTRAINT "announcements_announced_latest" CHECK(date("announcements"."announced_latest") is "announcements"."announced_latest"),
	CONSTRAINT "announcements_window" CHECK("announcements"."announced_earliest" <= "announcements"."announced_latest" and "announcements"."announced_latest" < '9999-12-31'),
	CONSTRAINT "announcements_by" CHECK("announcements"."by" in ('studio', 'talent', 'exhibitor', 'press', 'unknown')),
	CONSTRAINT "announcements_headline" CHECK(length(trim("announcements"."headline")) >= 1 and length("announcements"."headline") <= 300),
	CONSTRAINT "announcements_version" CHECK("announcements"."version" >= 1)
) STRICT;
--> statement-breakpoint
CREATE INDEX `announcements_by_day` ON `announcements` (`announced_earliest`,`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `announcements_slug_key` ON `announcements` (`slug`);--> statement-breakpoint
CREATE TABLE `change_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`changeset_id` integer,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`changeset_id`) REFERENCES `changesets`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "change_log_kind" CHECK("change_log"."kind" in ('film', 'announcement', 'studio', 'franchise')),
	CONSTRAINT "change_log_slug" CHECK("change_log"."slug" <> '' and "change_log"."slug" not glob '*[^a-z0-9-]*' and "change_log"."slug" not glob '-*' and "change_log"."slug" not glob '*-' and "change_log"."slug" not glob '*--*' and length("change_log"."slug") <= 120),
	CONSTRAINT "change_log_recorded_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "change_log"."recorded_at") is "change_log"."recorded_at")
) STRICT;
--> statement-breakpoint
CREATE TABLE `changesets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recorded_at` text NOT NULL,
	`by` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text,
	`undoes_id` integer,
	FOREIGN KEY (`undoes_id`) REFERENCES `changesets`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "changesets_recorded_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "changesets"."recorded_at") is "changesets"."recorded_at"),
	CONSTRAINT "changesets_by" CHECK(length(trim("changesets"."by")) >= 1 and length("changesets"."by") <= 200),
	CONSTRAINT "changesets_kind" CHECK("changesets"."kind" in ('import', 'edit', 'undo')),
	CONSTRAINT "changesets_reason" CHECK(length(trim("changesets"."reason")) >= 1 and length("changesets"."reason") <= 500),
	CONSTRAINT "changesets_undo" CHECK(("changesets"."kind" = 'undo') = ("changesets"."undoes_id" is not null)),
	CONSTRAINT "changesets_undo_earlier" CHECK("changesets"."undoes_id" < "changesets"."id")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `changesets_undoes` ON `changesets` (`undoes_id`);--> statement-breakpoint
CREATE TABLE `citations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`date_change_id` integer NOT NULL,
	`source_id` integer NOT NULL,
	`says` text NOT NULL,
	`disagrees` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`date_change_id`) REFERENCES `date_changes`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "citations_says" CHECK(length(trim("citations"."says")) >= 1 and length("citations"."says") <= 500),
	CONSTRAINT "citations_disagrees" CHECK(length(trim("citations"."disagrees")) >= 1 and length("citations"."disagrees") <= 1000),
	CONSTRAINT "citations_position" CHECK("citations"."position" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `citations_by_source` ON `citations` (`source_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `citations_key` ON `citations` (`date_change_id`,`source_id`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`release_id` integer NOT NULL,
	`source_id` integer NOT NULL,
	`about` text NOT NULL,
	`edtf` text,
	`earliest` text,
	`latest` text,
	`note` text,
	`position` integer NOT NULL,
	`retracted_at` text,
	`changeset_id` integer NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`changeset_id`) REFERENCES `changesets`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "claims_edtf" CHECK("claims"."edtf" glob '[0-9][0-9][0-9][0-9]*' and "claims"."edtf" not glob '*[^0-9/.-]*' and length("claims"."edtf") <= 21),
	CONSTRAINT "claims_earliest" CHECK(date("claims"."earliest") is "claims"."earliest"),
	CONSTRAINT "claims_latest" CHECK(date("claims"."latest") is "claims"."latest"),
	CONSTRAINT "claims_open_end" CHECK(("claims"."edtf" like '%/..') = ("claims"."latest" = '9999-12-31')),
	CONSTRAINT "claims_about" CHECK("claims"."about" in ('current', 'previous', 'rumour')),
	CONSTRAINT "claims_window" CHECK(case when "claims"."edtf" is null then "claims"."edtf" is null and "claims"."earliest" is null and "claims"."latest" is null else "claims"."edtf" is not null and "claims"."earliest" is not null and "claims"."latest" is not null and "claims"."earliest" <= "claims"."latest" end),
	CONSTRAINT "claims_note" CHECK(length(trim("claims"."note")) >= 1 and length("claims"."note") <= 1000),
	CONSTRAINT "claims_position" CHECK("claims"."position" >= 0),
	CONSTRAINT "claims_retracted_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "claims"."retracted_at") is "claims"."retracted_at")
) STRICT;
--> statement-breakpoint
CREATE INDEX `claims_by_source` ON `claims` (`source_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `claims_key` ON `claims` (`release_id`,`source_id`,`about`);--> statement-breakpoint
CREATE TABLE `date_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`announcement_id` integer NOT NULL,
	`release_id` integer NOT NULL,
	`position` integer NOT NULL,
	`standing` text NOT NULL,
	`edtf` text,
	`earliest` text,
	`latest` text,
	`wording` text,
	`withdraws` integer DEFAULT false NOT NULL,
	`replaced_by` text,
	`reason` text,
	`retracted_at` text,
	`retract_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`changeset_id` integer NOT NULL,
	`ordinal` integer,
	`known_by` text,
	`kind` text,
	`shift_days` integer,
	`direction` text,
	`rough_days` integer,
	`in_force_from` text,
	`in_force_until` text,
	FOREIGN KEY (`announcement_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`changeset_id`) REFERENCES `changesets`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "date_changes_standing" CHECK("date_changes"."standing" in ('dated', 'undated', 'cancelled', 'released')),
	CONSTRAINT "date_changes_window" CHECK(case when "date_changes"."standing" in ('dated', 'released') then "date_changes"."edtf" is not null and "date_changes"."earliest" is not null and "date_changes"."latest" is not null and "date_changes"."earliest" <= "date_changes"."latest" else "date_changes"."edtf" is null and "date_changes"."earliest" is null and "date_changes"."latest" is null end),
	CONSTRAINT "date_changes_edtf" CHECK("date_changes"."edtf" glob '[0-9][0-9][0-9][0-9]*' and "date_changes"."edtf" not glob '*[^0-9/.-]*' and length("date_changes"."edtf") <= 21),
	CONSTRAINT "date_changes_earliest" CHECK(date("date_changes"."earliest") is "date_changes"."earliest"),
	CONSTRAINT "date_changes_latest" CHECK(date("date_changes"."latest") is "date_changes"."latest"),
	CONSTRAINT "date_changes_open_end" CHECK(("date_changes"."edtf" like '%/..') = ("date_changes"."latest" = '9999-12-31')),
	CONSTRAINT "date_changes_position" CHECK("date_changes"."position" >= 0),
	CONSTRAINT "date_changes_wording" CHECK(length(trim("date_changes"."wording")) >= 1 and length("date_changes"."wording") <= 200),
	CONSTRAINT "date_changes_withdraws" CHECK(not "date_changes"."withdraws" or "date_changes"."standing" = 'dated'),
	CONSTRAINT "date_changes_replaced_by" CHECK("date_changes"."replaced_by" in ('premiere', 'limited', 'theatrical', 'streaming', 'digital', 'physical', 'tv')),
	CONSTRAINT "date_changes_replaced_standing" CHECK("date_changes"."replaced_by" is null or "date_changes"."standing" in ('undated', 'cancelled')),
	CONSTRAINT "date_changes_reason" CHECK(length(trim("date_changes"."reason")) >= 1 and length("date_changes"."reason") <= 500),
	CONSTRAINT "date_changes_retracted_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "date_changes"."retracted_at") is "date_changes"."retracted_at"),
	CONSTRAINT "date_changes_retract_reason" CHECK(length(trim("date_changes"."retract_reason")) >= 1 and length("date_changes"."retract_reason") <= 500),
	CONSTRAINT "date_changes_retract_pair" CHECK(("date_changes"."retracted_at" is null) = ("date_changes"."retract_reason" is null)),
	CONSTRAINT "date_changes_version" CHECK("date_changes"."version" >= 1),
	CONSTRAINT "date_changes_derived" CHECK(case when "date_changes"."retracted_at" is null then "date_changes"."ordinal" is not null and "date_changes"."known_by" is not null and "date_changes"."kind" is not null and "date_changes"."in_force_from" is not null and "date_changes"."in_force_until" is not null else "date_changes"."ordinal" is null and "date_changes"."known_by" is null and "date_changes"."kind" is null and "date_changes"."in_force_from" is null and "date_changes"."in_force_until" is null and "date_changes"."shift_days" is null and "date_changes"."direction" is null and "date_changes"."rough_days" is null end),
	CONSTRAINT "date_changes_ordinal" CHECK("date_changes"."ordinal" >= 1),
	CONSTRAINT "date_changes_known_by" CHECK(date("date_changes"."known_by") is "date_changes"."known_by"),
	CONSTRAINT "date_changes_kind" CHECK("date_changes"."kind" in ('announced', 'delayed', 'advanced', 'firmed', 'loosened', 'confirmed', 'undated', 'redated', 'cancelled', 'replaced', 'released')),
	CONSTRAINT "date_changes_direction" CHECK("date_changes"."direction" in ('later', 'earlier')),
	CONSTRAINT "date_changes_shift" CHECK("date_changes"."shift_days" is null or coalesce("date_changes"."direction", '') = case when "date_changes"."shift_days" > 0 then 'later' when "date_changes"."shift_days" < 0 then 'earlier' else 'nowhere' end),
	CONSTRAINT "date_changes_rough" CHECK("date_changes"."rough_days" is null or ("date_changes"."shift_days" is null and "date_changes"."direction" is not null)),
	CONSTRAINT "date_changes_in_force_from" CHECK(date("date_changes"."in_force_from") is "date_changes"."in_force_from"),
	CONSTRAINT "date_changes_in_force_until" CHECK(date("date_changes"."in_force_until") is "date_changes"."in_force_until")
) STRICT;
--> statement-breakpoint
CREATE INDEX `date_changes_by_window` ON `date_changes` (`earliest`,`latest`);--> statement-breakpoint
CREATE UNIQUE INDEX `date_changes_key` ON `date_changes` (`announcement_id`,`release_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `date_changes_ordinal_key` ON `date_changes` (`release_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `film_studios` (
	`film_id` integer NOT NULL,
	`studio_id` integer NOT NULL,
	`role` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`film_id`, `studio_id`, `role`),
	FOREIGN KEY (`film_id`) REFERENCES `films`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`studio_id`) REFERENCES `studios`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "film_studios_role" CHECK("film_studios"."role" in ('distributor', 'production')),
	CONSTRAINT "film_studios_position" CHECK("film_studios"."position" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `film_studios_by_studio` ON `film_studios` (`studio_id`,`role`);--> statement-breakpoint
CREATE TABLE `films` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`primary_region` text DEFAULT 'US' NOT NULL,
	`franchise_id` integer,
	`checked_on` text,
	`became_film_id` integer,
	`became_film_on` text,
	`imdb_id` text,
	`tmdb_id` integer,
	`wikidata_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`changeset_id` integer NOT NULL,
	FOREIGN KEY (`franchise_id`) REFERENCES `franchises`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`became_film_id`) REFERENCES `films`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`changeset_id`) REFERENCES `changesets`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "films_slug" CHECK("films"."slug" <> '' and "films"."slug" not glob '*[^a-z0-9-]*' and "films"."slug" not glob '-*' and "films"."slug" not glob '*-' and "films"."slug" not glob '*--*' and length("films"."slug") <= 120),
	CONSTRAINT "films_kind" CHECK("films"."kind" in ('film', 'slot')),
	CONSTRAINT "films_title" CHECK(length(trim("films"."title")) >= 1 and length("films"."title") <= 300),
	CONSTRAINT "films_primary_region" CHECK("films"."primary_region" = '001' or "films"."primary_region" glob '[A-Z][A-Z]'),
	CONSTRAINT "films_checked_on" CHECK("films"."checked_on" glob '[0-9][0-9][0-9][0-9]*' and "films"."checked_on" not glob '*[^0-9/.-]*' and length("films"."checked_on") <= 21),
	CONSTRAINT "films_became_pair" CHECK(("films"."became_film_id" is null) = ("films"."became_film_on" is null)),
	CONSTRAINT "films_became_slot" CHECK("films"."became_film_id" is null or "films"."kind" = 'slot'),
	CONSTRAINT "films_became_other" CHECK("films"."became_film_id" <> "films"."id"),
	CONSTRAINT "films_became_on" CHECK(date("films"."became_film_on") is "films"."became_film_on"),
	CONSTRAINT "films_imdb_id" CHECK("films"."imdb_id" glob 'tt[0-9]*' and substr("films"."imdb_id", 3) not glob '*[^0-9]*'),
	CONSTRAINT "films_tmdb_id" CHECK("films"."tmdb_id" >= 1),
	CONSTRAINT "films_wikidata_id" CHECK("films"."wikidata_id" glob 'Q[0-9]*' and substr("films"."wikidata_id", 2) not glob '*[^0-9]*'),
	CONSTRAINT "films_version" CHECK("films"."version" >= 1)
) STRICT;
--> statement-breakpoint
CREATE INDEX `films_by_franchise` ON `films` (`franchise_id`);--> statement-breakpoint
CREATE INDEX `films_by_became` ON `films` (`became_film_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `films_slug_key` ON `films` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `films_imdb_key` ON `films` (`imdb_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `films_tmdb_key` ON `films` (`tmdb_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `films_wikidata_key` ON `films` (`wikidata_id`);--> statement-breakpoint
CREATE TABLE `franchises` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	CONSTRAINT "franchises_slug" CHECK("franchises"."slug" <> '' and "franchises"."slug" not glob '*[^a-z0-9-]*' and "franchises"."slug" not glob '-*' and "franchises"."slug" not glob '*-' and "franchises"."slug" not glob '*--*' and length("franchises"."slug") <= 120),
	CONSTRAINT "franchises_name" CHECK(length(trim("franchises"."name")) >= 1 and length("franchises"."name") <= 200)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `franchises_slug_key` ON `franchises` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `franchises_name_key` ON `franchises` (`name`);--> statement-breakpoint
CREATE TABLE `redirects` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`from_slug` text NOT NULL,
	`to_slug` text NOT NULL,
	CONSTRAINT "redirects_kind" CHECK("redirects"."kind" in ('film', 'announcement', 'studio', 'franchise')),
	CONSTRAINT "redirects_from_slug" CHECK("redirects"."from_slug" <> '' and "redirects"."from_slug" not glob '*[^a-z0-9-]*' and "redirects"."from_slug" not glob '-*' and "redirects"."from_slug" not glob '*-' and "redirects"."from_slug" not glob '*--*' and length("redirects"."from_slug") <= 120),
	CONSTRAINT "redirects_to_slug" CHECK("redirects"."to_slug" <> '' and "redirects"."to_slug" not glob '*[^a-z0-9-]*' and "redirects"."to_slug" not glob '-*' and "redirects"."to_slug" not glob '*-' and "redirects"."to_slug" not glob '*--*' and length("redirects"."to_slug") <= 120),
	CONSTRAINT "redirects_elsewhere" CHECK("redirects"."from_slug" <> "redirects"."to_slug")
) STRICT;
--> statement-breakpoint
CREATE INDEX `redirects_by_target` ON `redirects` (`kind`,`to_slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `redirects_key` ON `redirects` (`kind`,`from_slug`);--> statement-breakpoint
CREATE TABLE `release_states` (
	`release_id` integer NOT NULL,
	`known_from` text NOT NULL,
	`known_until` text NOT NULL,
	`region` text NOT NULL,
	`type` text NOT NULL,
	`date_change_id` integer NOT NULL,
	`standing` text NOT NULL,
	`edtf` text,
	`earliest` text,
	`latest` text,
	`last_exact` text,
	`first_exact` text,
	`moves` integer NOT NULL,
	PRIMARY KEY(`release_id`, `known_from`),
	FOREIGN KEY (`date_change_id`) REFERENCES `date_changes`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`release_id`,`region`,`type`) REFERENCES `releases`(`id`,`region`,`type`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "release_states_standing" CHECK("release_states"."standing" in ('dated', 'undated', 'cancelled', 'released')),
	CONSTRAINT "release_states_window" CHECK(case when "release_states"."standing" in ('dated', 'released') then "release_states"."edtf" is not null and "release_states"."earliest" is not null and "release_states"."latest" is not null and "release_states"."earliest" <= "release_states"."latest" else "release_states"."edtf" is null and "release_states"."earliest" is null and "release_states"."latest" is null end),
	CONSTRAINT "release_states_edtf" CHECK("release_states"."edtf" glob '[0-9][0-9][0-9][0-9]*' and "release_states"."edtf" not glob '*[^0-9/.-]*' and length("release_states"."edtf") <= 21),
	CONSTRAINT "release_states_earliest" CHECK(date("release_states"."earliest") is "release_states"."earliest"),
	CONSTRAINT "release_states_latest" CHECK(date("release_states"."latest") is "release_states"."latest"),
	CONSTRAINT "release_states_open_end" CHECK(("release_states"."edtf" like '%/..') = ("release_states"."latest" = '9999-12-31')),
	CONSTRAINT "release_states_known_from" CHECK(date("release_states"."known_from") is "release_states"."known_from"),
	CONSTRAINT "release_states_known_until" CHECK(date("release_states"."known_until") is "release_states"."known_until"),
	CONSTRAINT "release_states_known" CHECK("release_states"."known_from" < "release_states"."known_until"),
	CONSTRAINT "release_states_last_exact" CHECK(date("release_states"."last_exact") is "release_states"."last_exact"),
	CONSTRAINT "release_states_first_exact" CHECK(date("release_states"."first_exact") is "release_states"."first_exact"),
	CONSTRAINT "release_states_exact_pair" CHECK(("release_states"."first_exact" is null) = ("release_states"."last_exact" is null)),
	CONSTRAINT "release_states_moves" CHECK("release_states"."moves" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `release_states_by_latest` ON `release_states` (`region`,`type`,`latest`,`known_from`);--> statement-breakpoint
CREATE INDEX `release_states_by_earliest` ON `release_states` (`region`,`type`,`earliest`);--> statement-breakpoint
CREATE INDEX `release_states_by_change` ON `release_states` (`date_change_id`);--> statement-breakpoint
CREATE TABLE `releases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`film_id` integer NOT NULL,
	`region` text NOT NULL,
	`type` text NOT NULL,
	`variant` text DEFAULT '' NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`film_id`) REFERENCES `films`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "releases_region" CHECK("releases"."region" = '001' or "releases"."region" glob '[A-Z][A-Z]'),
	CONSTRAINT "releases_type" CHECK("releases"."type" in ('premiere', 'limited', 'theatrical', 'streaming', 'digital', 'physical', 'tv')),
	CONSTRAINT "releases_variant" CHECK("releases"."variant" = trim("releases"."variant") and length("releases"."variant") <= 60),
	CONSTRAINT "releases_sequence" CHECK("releases"."sequence" >= 0),
	CONSTRAINT "releases_version" CHECK("releases"."version" >= 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_key` ON `releases` (`film_id`,`region`,`type`,`variant`);--> statement-breakpoint
CREATE UNIQUE INDEX `releases_place_key` ON `releases` (`id`,`region`,`type`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`changeset_id` integer NOT NULL,
	`subject` text NOT NULL,
	`subject_id` integer NOT NULL,
	`action` text NOT NULL,
	`before` text,
	`after` text,
	FOREIGN KEY (`changeset_id`) REFERENCES `changesets`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "revisions_subject" CHECK("revisions"."subject" in ('film', 'title', 'studio', 'franchise', 'release', 'announcement', 'date_change', 'source', 'citation', 'claim', 'redirect')),
	CONSTRAINT "revisions_action" CHECK("revisions"."action" in ('record', 'correct', 'retract', 'restore', 'merge')),
	CONSTRAINT "revisions_change" CHECK("revisions"."before" is not null or "revisions"."after" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `revisions_by_subject` ON `revisions` (`subject`,`subject_id`);--> statement-breakpoint
CREATE INDEX `revisions_by_changeset` ON `revisions` (`changeset_id`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`url` text NOT NULL,
	`publisher` text NOT NULL,
	`published_on` text,
	`read_on` text,
	CONSTRAINT "sources_url" CHECK((substr("sources"."url", 1, 7) = 'http://' or substr("sources"."url", 1, 8) = 'https://') and length("sources"."url") <= 2000),
	CONSTRAINT "sources_publisher" CHECK(length(trim("sources"."publisher")) >= 1 and length("sources"."publisher") <= 200),
	CONSTRAINT "sources_published_on" CHECK("sources"."published_on" glob '[0-9][0-9][0-9][0-9]*' and "sources"."published_on" not glob '*[^0-9/.-]*' and length("sources"."published_on") <= 21),
	CONSTRAINT "sources_read_on" CHECK(date("sources"."read_on") is "sources"."read_on")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_url_key` ON `sources` (`url`);--> statement-breakpoint
CREATE TABLE `studio_aliases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`studio_id` integer NOT NULL,
	`alias` text NOT NULL,
	FOREIGN KEY (`studio_id`) REFERENCES `studios`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "studio_aliases_alias" CHECK(length(trim("studio_aliases"."alias")) >= 1 and length("studio_aliases"."alias") <= 200)
) STRICT;
--> statement-breakpoint
CREATE INDEX `studio_aliases_by_studio` ON `studio_aliases` (`studio_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `studio_aliases_alias_key` ON `studio_aliases` (`alias`);--> statement-breakpoint
CREATE TABLE `studios` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	CONSTRAINT "studios_slug" CHECK("studios"."slug" <> '' and "studios"."slug" not glob '*[^a-z0-9-]*' and "studios"."slug" not glob '-*' and "studios"."slug" not glob '*-' and "studios"."slug" not glob '*--*' and length("studios"."slug") <= 120),
	CONSTRAINT "studios_name" CHECK(length(trim("studios"."name")) >= 1 and length("studios"."name") <= 200)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `studios_slug_key` ON `studios` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `studios_name_key` ON `studios` (`name`);--> statement-breakpoint
CREATE TABLE `titles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`film_id` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`used_from` text,
	`source_id` integer,
	`position` integer NOT NULL,
	FOREIGN KEY (`film_id`) REFERENCES `films`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "titles_title" CHECK(length(trim("titles"."title")) >= 1 and length("titles"."title") <= 300),
	CONSTRAINT "titles_kind" CHECK("titles"."kind" in ('official', 'working', 'former', 'alternate')),
	CONSTRAINT "titles_used_from" CHECK("titles"."used_from" glob '[0-9][0-9][0-9][0-9]*' and "titles"."used_from" not glob '*[^0-9/.-]*' and length("titles"."used_from") <= 21),
	CONSTRAINT "titles_position" CHECK("titles"."position" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `titles_key` ON `titles` (`film_id`,`title`,`kind`);