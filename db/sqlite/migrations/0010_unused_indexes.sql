DROP INDEX `date_changes_by_window`;--> statement-breakpoint
DROP INDEX `release_states_by_earliest`;