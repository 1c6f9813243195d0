ALTER TABLE `announcements` DROP CONSTRAINT `announcements_by`;--> statement-breakpoint
ALTER TABLE `announcements` ADD CONSTRAINT "announcements_by" CHECK("announcements"."by" = 'studio' or "announcements"."by" = 'talent' or "announcements"."by" = 'exhibitor' or "announcements"."by" = 'press' or "announcements"."by" = 'unknown');--> statement-breakpoint
ALTER TABLE `change_log` DROP CONSTRAINT `change_log_kind`;--> statement-breakpoint
ALTER TABLE `change_log` ADD CONSTRAINT "change_log_kind" CHECK("change_log"."kind" = 'film' or "change_log"."kind" = 'announcement' or "change_log"."kind" = 'studio' or "change_log"."kind" = 'franchise');--> statement-breakpoint
ALTER TABLE `changesets` DROP CONSTRAINT `changesets_kind`;--> statement-breakpoint
ALTER TABLE `changesets` ADD CONSTRAINT "changesets_kind" CHECK("changesets"."kind" = 'import' or "changesets"."kind" = 'edit' or "changesets"."kind" = 'undo');--> statement-breakpoint
ALTER TABLE `changesets` DROP CONSTRAINT `changesets_via`;--> statement-breakpoint
ALTER TABLE `changesets` ADD CONSTRAINT "changesets_via" CHECK("changesets"."via" = 'api');--> statement-breakpoint
ALTER TABLE `claims` DROP CONSTRAINT `claims_about`;--> statement-breakpoint
ALTER TABLE `claims` ADD CONSTRAINT "claims_about" CHECK("claims"."about" = 'current' or "claims"."about" = 'previous' or "claims"."about" = 'rumour');--> statement-breakpoint
ALTER TABLE `date_changes` DROP CONSTRAINT `date_changes_standing`;--> statement-breakpoint
ALTER TABLE `date_changes` ADD CONSTRAINT "date_changes_standing" CHECK("date_changes"."standing" = 'dated' or "date_changes"."standing" = 'undated' or "date_changes"."standing" = 'cancelled' or "date_changes"."standing" = 'released');--> statement-breakpoint
ALTER TABLE `date_changes` DROP CONSTRAINT `date_changes_replaced_by`;--> statement-breakpoint
ALTER TABLE `date_changes` ADD CONSTRAINT "date_changes_replaced_by" CHECK("date_changes"."replaced_by" = 'premiere' or "date_changes"."replaced_by" = 'limited' or "date_changes"."replaced_by" = 'theatrical' or "date_changes"."replaced_by" = 'streaming' or "date_changes"."replaced_by" = 'digital' or "date_changes"."replaced_by" = 'physical' or "date_changes"."replaced_by" = 'tv');--> statement-breakpoint
ALTER TABLE `date_changes` DROP CONSTRAINT `date_changes_kind`;--> statement-breakpoint
ALTER TABLE `date_changes` ADD CONSTRAINT "date_changes_kind" CHECK("date_changes"."kind" = 'announced' or "date_changes"."kind" = 'delayed' or "date_changes"."kind" = 'advanced' or "date_changes"."kind" = 'firmed' or "date_changes"."kind" = 'loosened' or "date_changes"."kind" = 'confirmed' or "date_changes"."kind" = 'undated' or "date_changes"."kind" = 'redated' or "date_changes"."kind" = 'cancelled' or "date_changes"."kind" = 'replaced' or "date_changes"."kind" = 'released');--> statement-breakpoint
ALTER TABLE `date_changes` DROP CONSTRAINT `date_changes_direction`;--> statement-breakpoint
ALTER TABLE `date_changes` ADD CONSTRAINT "date_changes_direction" CHECK("date_changes"."direction" = 'later' or "date_changes"."direction" = 'earlier');--> statement-breakpoint
ALTER TABLE `film_studios` DROP CONSTRAINT `film_studios_role`;--> statement-breakpoint
ALTER TABLE `film_studios` ADD CONSTRAINT "film_studios_role" CHECK("film_studios"."role" = 'distributor' or "film_studios"."role" = 'production');--> statement-breakpoint
ALTER TABLE `films` DROP CONSTRAINT `films_kind`;--> statement-breakpoint
ALTER TABLE `films` ADD CONSTRAINT "films_kind" CHECK("films"."kind" = 'film' or "films"."kind" = 'slot');--> statement-breakpoint
ALTER TABLE `redirects` DROP CONSTRAINT `redirects_kind`;--> statement-breakpoint
ALTER TABLE `redirects` ADD CONSTRAINT "redirects_kind" CHECK("redirects"."kind" = 'film' or "redirects"."kind" = 'announcement' or "redirects"."kind" = 'studio' or "redirects"."kind" = 'franchise');--> statement-breakpoint
ALTER TABLE `release_states` DROP CONSTRAINT `release_states_standing`;--> statement-breakpoint
ALTER TABLE `release_states` ADD CONSTRAINT "release_states_standing" CHECK("release_states"."standing" = 'dated' or "release_states"."standing" = 'undated' or "release_states"."standing" = 'cancelled' or "release_states"."standing" = 'released');--> statement-breakpoint
ALTER TABLE `releases` DROP CONSTRAINT `releases_type`;--> statement-breakpoint
ALTER TABLE `releases` ADD CONSTRAINT "releases_type" CHECK("releases"."type" = 'premiere' or "releases"."type" = 'limited' or "releases"."type" = 'theatrical' or "releases"."type" = 'streaming' or "releases"."type" = 'digital' or "releases"."type" = 'physical' or "releases"."type" = 'tv');--> statement-breakpoint
ALTER TABLE `revisions` DROP CONSTRAINT `revisions_subject`;--> statement-breakpoint
ALTER TABLE `revisions` ADD CONSTRAINT "revisions_subject" CHECK("revisions"."subject" = 'film' or "revisions"."subject" = 'title' or "revisions"."subject" = 'studio' or "revisions"."subject" = 'franchise' or "revisions"."subject" = 'release' or "revisions"."subject" = 'announcement' or "revisions"."subject" = 'date_change' or "revisions"."subject" = 'source' or "revisions"."subject" = 'citation' or "revisions"."subject" = 'claim' or "revisions"."subject" = 'redirect' or "revisions"."subject" = 'settlement');--> statement-breakpoint
ALTER TABLE `revisions` DROP CONSTRAINT `revisions_action`;--> statement-breakpoint
ALTER TABLE `revisions` ADD CONSTRAINT "revisions_action" CHECK("revisions"."action" = 'record' or "revisions"."action" = 'correct' or "revisions"."action" = 'retract' or "revisions"."action" = 'restore' or "revisions"."action" = 'merge');--> statement-breakpoint
ALTER TABLE `search_keys` DROP CONSTRAINT `search_keys_kind`;--> statement-breakpoint
ALTER TABLE `search_keys` ADD CONSTRAINT "search_keys_kind" CHECK("search_keys"."kind" = 'film' or "search_keys"."kind" = 'studio' or "search_keys"."kind" = 'franchise');--> statement-breakpoint
ALTER TABLE `settlements` DROP CONSTRAINT `settlements_kind`;--> statement-breakpoint
ALTER TABLE `settlements` ADD CONSTRAINT "settlements_kind" CHECK("settlements"."kind" = 'passed' or "settlements"."kind" = 'disputed' or "settlements"."kind" = 'disagreeing' or "settlements"."kind" = 'moved-since' or "settlements"."kind" = 'long-undated' or "settlements"."kind" = 'odd-weekday' or "settlements"."kind" = 'unsourced');--> statement-breakpoint
ALTER TABLE `titles` DROP CONSTRAINT `titles_kind`;--> statement-breakpoint
ALTER TABLE `titles` ADD CONSTRAINT "titles_kind" CHECK("titles"."kind" = 'official' or "titles"."kind" = 'working' or "titles"."kind" = 'former' or "titles"."kind" = 'alternate');--> statement-breakpoint
ALTER TABLE `tokens` DROP CONSTRAINT `tokens_scopes`;--> statement-breakpoint
ALTER TABLE `tokens` ADD CONSTRAINT "tokens_scopes" CHECK("tokens"."scopes" = 'announcements:write' or "tokens"."scopes" = 'films:write' or "tokens"."scopes" = 'announcements:write films:write');--> statement-breakpoint
ALTER TABLE `users` DROP CONSTRAINT `users_role`;--> statement-breakpoint
ALTER TABLE `users` ADD CONSTRAINT "users_role" CHECK("users"."role" = 'admin' or "users"."role" = 'editor');
