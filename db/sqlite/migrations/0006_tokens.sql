CREATE TABLE `kept_answers` (
	`token_id` integer NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`status` integer NOT NULL,
	`location` text NOT NULL,
	`body` text NOT NULL,
	`expires_at` text NOT NULL,
	PRIMARY KEY(`token_id`, `key`),
	FOREIGN KEY (`token_id`) REFERENCES `tokens`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "kept_answers_key_text" CHECK(length(trim("kept_answers"."key")) >= 1 and length("kept_answers"."key") <= 255),
	CONSTRAINT "kept_answers_request_hash" CHECK(length("kept_answers"."request_hash") = 43),
	CONSTRAINT "kept_answers_status" CHECK("kept_answers"."status" between 200 and 299),
	CONSTRAINT "kept_answers_location" CHECK(length(trim("kept_answers"."location")) >= 1 and length("kept_answers"."location") <= 200),
	CONSTRAINT "kept_answers_body" CHECK(length(trim("kept_answers"."body")) >= 1 and length("kept_answers"."body") <= 10000),
	CONSTRAINT "kept_answers_expires_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "kept_answers"."expires_at") is "kept_answers"."expires_at")
) STRICT;
--> statement-breakpoint
CREATE INDEX `kept_answers_by_end` ON `kept_answers` (`expires_at`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`last_four` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` text NOT NULL,
	`last_used_at` text,
	`last_day` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "tokens_name" CHECK(length(trim("tokens"."name")) >= 1 and length("tokens"."name") <= 100),
	CONSTRAINT "tokens_token_hash" CHECK(length("tokens"."token_hash") = 43),
	CONSTRAINT "tokens_last_four" CHECK(length("tokens"."last_four") = 4),
	CONSTRAINT "tokens_scopes" CHECK("tokens"."scopes" in ('announcements:write', 'films:write', 'announcements:write films:write')),
	CONSTRAINT "tokens_created_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "tokens"."created_at") is "tokens"."created_at"),
	CONSTRAINT "tokens_last_used_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "tokens"."last_used_at") is "tokens"."last_used_at"),
	CONSTRAINT "tokens_last_day" CHECK(date("tokens"."last_day") is "tokens"."last_day")
) STRICT;
--> statement-breakpoint
CREATE INDEX `tokens_by_user` ON `tokens` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_token_key` ON `tokens` (`token_hash`);--> statement-breakpoint
ALTER TABLE `changesets` ADD `via` text CONSTRAINT "changesets_via" CHECK("via" in ('api'));
