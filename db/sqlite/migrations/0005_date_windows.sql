DROP INDEX `release_states_by_latest`;--> statement-breakpoint
CREATE INDEX `release_states_windows` ON `release_states` (`region`,`type`,`latest`,`earliest`,`known_from`,`known_until`) WHERE "release_states"."earliest" <> "release_states"."latest";--> statement-breakpoint
CREATE INDEX `release_states_by_latest` ON `release_states` (`region`,`type`,`latest`,`known_from`,`known_until`);