CREATE TABLE "stat_counts" (
	"studio_id" integer NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"amount" integer NOT NULL,
	CONSTRAINT "stat_counts_key" PRIMARY KEY("studio_id","kind","key"),
	CONSTRAINT "stat_counts_studio" CHECK ("stat_counts"."studio_id" >= 0),
	CONSTRAINT "stat_counts_kind" CHECK (length(trim("stat_counts"."kind")) >= 1 and length("stat_counts"."kind") <= 20)
);
--> statement-breakpoint
CREATE TABLE "stat_films" (
	"slug" text COLLATE "C" PRIMARY KEY NOT NULL,
	"moves" integer NOT NULL,
	"slip" integer NOT NULL,
	"counts" text COLLATE "C" NOT NULL,
	CONSTRAINT "stat_films_slug" CHECK ("stat_films"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("stat_films"."slug") <= 120),
	CONSTRAINT "stat_films_moves" CHECK ("stat_films"."moves" >= 0)
);
--> statement-breakpoint
CREATE INDEX "stat_counts_decided" ON "stat_counts" USING btree ("amount","studio_id") WHERE "stat_counts"."kind" = 'decided';--> statement-breakpoint
CREATE INDEX "stat_films_by_moves" ON "stat_films" USING btree ("moves","slip","slug");--> statement-breakpoint
CREATE INDEX "stat_films_by_slip" ON "stat_films" USING btree ("slip","slug");