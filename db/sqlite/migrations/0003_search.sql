CREATE TABLE `search_keys` (
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` integer NOT NULL,
	PRIMARY KEY(`key`, `kind`, `subject_id`),
	CONSTRAINT "search_keys_length" CHECK(length(trim("search_keys"."key")) >= 1 and length("search_keys"."key") <= 40),
	CONSTRAINT "search_keys_kind" CHECK("search_keys"."kind" in ('film', 'studio', 'franchise'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `search_keys_by_subject` ON `search_keys` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `search_words` (
	`form` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`form`, `word`),
	CONSTRAINT "search_words_form_length" CHECK(length(trim("search_words"."form")) >= 1 and length("search_words"."form") <= 20),
	CONSTRAINT "search_words_word_length" CHECK(length(trim("search_words"."word")) >= 1 and length("search_words"."word") <= 20)
) STRICT, WITHOUT ROWID;
