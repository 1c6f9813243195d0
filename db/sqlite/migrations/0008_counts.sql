CREATE TABLE `stat_counts` (
	`studio_id` integer NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`studio_id`, `kind`, `key`),
	CONSTRAINT "stat_counts_studio" CHECK("stat_counts"."studio_id" >= 0),
	CONSTRAINT "stat_counts_kind" CHECK(length(trim("stat_counts"."kind")) >= 1 and length("stat_counts"."kind") <= 20)
) STRICT;
--> statement-breakpoint
CREATE INDEX `stat_counts_decided` ON `stat_counts` (`amount`,`studio_id`) WHERE "stat_counts"."kind" = 'decided';--> statement-breakpoint
CREATE TABLE `stat_films` (
	`slug` text PRIMARY KEY NOT NULL,
	`moves` integer NOT NULL,
	`slip` integer NOT NULL,
	`counts` text NOT NULL,
	CONSTRAINT "stat_films_slug" CHECK("stat_films"."slug" <> '' and "stat_films"."slug" not glob '*[^a-z0-9-]*' and "stat_films"."slug" not glob '-*' and "stat_films"."slug" not glob '*-' and "stat_films"."slug" not glob '*--*' and length("stat_films"."slug") <= 120),
	CONSTRAINT "stat_films_moves" CHECK("stat_films"."moves" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `stat_films_by_moves` ON `stat_films` (`moves`,`slip`,`slug`);--> statement-breakpoint
CREATE INDEX `stat_films_by_slip` ON `stat_films` (`slip`,`slug`);