CREATE TABLE `settlements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject_id` integer NOT NULL,
	`version` integer NOT NULL,
	`retracted_at` text,
	`changeset_id` integer NOT NULL,
	FOREIGN KEY (`changeset_id`) REFERENCES `changesets`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "settlements_kind" CHECK("settlements"."kind" in ('passed', 'disputed', 'disagreeing', 'moved-since', 'long-undated', 'odd-weekday', 'unsourced')),
	CONSTRAINT "settlements_version" CHECK("settlements"."version" >= 1),
	CONSTRAINT "settlements_retracted_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "settlements"."retracted_at") is "settlements"."retracted_at")
) STRICT;
--> statement-breakpoint
CREATE INDEX `settlements_by_subject` ON `settlements` (`kind`,`subject_id`,`version`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`changeset_id` integer NOT NULL,
	`subject` text NOT NULL,
	`subject_id` integer NOT NULL,
	`action` text NOT NULL,
	`before` text,
	`after` text,
	FOREIGN KEY (`changeset_id`) REFERENCES `changesets`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "revisions_subject" CHECK("__new_revisions"."subject" in ('film', 'title', 'studio', 'franchise', 'release', 'announcement', 'date_change', 'source', 'citation', 'claim', 'redirect', 'settlement')),
	CONSTRAINT "revisions_action" CHECK("__new_revisions"."action" in ('record', 'correct', 'retract', 'restore', 'merge')),
	CONSTRAINT "revisions_change" CHECK("__new_revisions"."before" is not null or "__new_revisions"."after" is not null)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_revisions`("id", "changeset_id", "subject", "subject_id", "action", "before", "after") SELECT "id", "changeset_id", "subject", "subject_id", "action", "before", "after" FROM `revisions`;--> statement-breakpoint
DROP TABLE `revisions`;--> statement-breakpoint
ALTER TABLE `__new_revisions` RENAME TO `revisions`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `revisions_by_subject` ON `revisions` (`subject`,`subject_id`);--> statement-breakpoint
CREATE INDEX `revisions_by_changeset` ON `revisions` (`changeset_id`);--> statement-breakpoint
CREATE INDEX `citations_disagreeing` ON `citations` (`date_change_id`) WHERE "citations"."disagrees" is not null;--> statement-breakpoint
CREATE INDEX `release_states_standing` ON `release_states` (`standing`,`type`,`latest`,`known_from`) WHERE "release_states"."known_until" = '9999-12-31';