DROP INDEX "release_states_windows";--> statement-breakpoint
DROP INDEX "release_states_by_known";--> statement-breakpoint
CREATE INDEX "release_states_windows" ON "release_states" USING btree ("region","type","latest","earliest") WHERE "release_states"."earliest" <> "release_states"."latest";--> statement-breakpoint
CREATE INDEX "release_states_by_known" ON "release_states" USING btree ("region","type","known_from","known_until","latest");