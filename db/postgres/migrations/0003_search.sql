CREATE TABLE "search_keys" (
	"key" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"subject_id" integer NOT NULL,
	CONSTRAINT "search_keys_key" PRIMARY KEY("key","kind","subject_id"),
	CONSTRAINT "search_keys_length" CHECK (length(trim("search_keys"."key")) >= 1 and length("search_keys"."key") <= 40),
	CONSTRAINT "search_keys_kind" CHECK ("search_keys"."kind" in ('film', 'studio', 'franchise'))
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"form" text COLLATE "C" NOT NULL,
	"word" text COLLATE "C" NOT NULL,
	CONSTRAINT "search_words_key" PRIMARY KEY("form","word"),
	CONSTRAINT "search_words_form_length" CHECK (length(trim("search_words"."form")) >= 1 and length("search_words"."form") <= 20),
	CONSTRAINT "search_words_word_length" CHECK (length(trim("search_words"."word")) >= 1 and length("search_words"."word") <= 20)
);
--> statement-breakpoint
CREATE INDEX "search_keys_by_subject" ON "search_keys" USING btree ("kind","subject_id");