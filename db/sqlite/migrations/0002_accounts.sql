CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`provider_id` text NOT NULL,
	`account_id` text NOT NULL,
	`password` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "accounts_provider_id" CHECK(length(trim("accounts"."provider_id")) >= 1 and length("accounts"."provider_id") <= 50),
	CONSTRAINT "accounts_account_id" CHECK(length(trim("accounts"."account_id")) >= 1 and length("accounts"."account_id") <= 200),
	CONSTRAINT "accounts_password" CHECK(length("accounts"."password") between 150 and 300),
	CONSTRAINT "accounts_created_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "accounts"."created_at") is "accounts"."created_at"),
	CONSTRAINT "accounts_updated_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "accounts"."updated_at") is "accounts"."updated_at")
) STRICT;
--> statement-breakpoint
CREATE INDEX `accounts_by_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_key` ON `accounts` (`provider_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	CONSTRAINT "secrets_name" CHECK(length(trim("secrets"."name")) >= 1 and length("secrets"."name") <= 50),
	CONSTRAINT "secrets_value" CHECK(length("secrets"."value") >= 43)
) STRICT;
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`last_used_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`address` text NOT NULL,
	`user_agent` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sessions_token_hash" CHECK(length("sessions"."token_hash") = 43),
	CONSTRAINT "sessions_created_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "sessions"."created_at") is "sessions"."created_at"),
	CONSTRAINT "sessions_last_used_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "sessions"."last_used_at") is "sessions"."last_used_at"),
	CONSTRAINT "sessions_expires_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "sessions"."expires_at") is "sessions"."expires_at"),
	CONSTRAINT "sessions_address" CHECK(length("sessions"."address") <= 100),
	CONSTRAINT "sessions_user_agent" CHECK(length("sessions"."user_agent") <= 500)
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_key` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`key_hash` text PRIMARY KEY NOT NULL,
	`attempts` integer NOT NULL,
	`ends_at` text NOT NULL,
	CONSTRAINT "sign_in_attempts_key_hash" CHECK(length("sign_in_attempts"."key_hash") = 43),
	CONSTRAINT "sign_in_attempts_attempts" CHECK("sign_in_attempts"."attempts" >= 1),
	CONSTRAINT "sign_in_attempts_ends_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "sign_in_attempts"."ends_at") is "sign_in_attempts"."ends_at")
) STRICT;
--> statement-breakpoint
CREATE INDEX `sign_in_attempts_by_end` ON `sign_in_attempts` (`ends_at`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`role` text NOT NULL,
	`suspended_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	CONSTRAINT "users_name" CHECK(length(trim("users"."name")) >= 1 and length("users"."name") <= 100),
	CONSTRAINT "users_email" CHECK("users"."email" = lower("users"."email") and "users"."email" like '_%@_%' and "users"."email" not like '% %' and length("users"."email") <= 254),
	CONSTRAINT "users_role" CHECK("users"."role" in ('admin', 'editor')),
	CONSTRAINT "users_suspended_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "users"."suspended_at") is "users"."suspended_at"),
	CONSTRAINT "users_created_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "users"."created_at") is "users"."created_at"),
	CONSTRAINT "users_updated_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "users"."updated_at") is "users"."updated_at")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_key` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	CONSTRAINT "verifications_identifier" CHECK(length("verifications"."identifier") = 43),
	CONSTRAINT "verifications_value" CHECK(length(trim("verifications"."value")) >= 1 and length("verifications"."value") <= 200),
	CONSTRAINT "verifications_expires_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "verifications"."expires_at") is "verifications"."expires_at"),
	CONSTRAINT "verifications_created_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "verifications"."created_at") is "verifications"."created_at"),
	CONSTRAINT "verifications_updated_at" CHECK(strftime('%Y-%m-%dT%H:%M:%fZ', "verifications"."updated_at") is "verifications"."updated_at")
) STRICT;
--> statement-breakpoint
CREATE INDEX `verifications_by_value` ON `verifications` (`value`);--> statement-breakpoint
CREATE UNIQUE INDEX `verifications_identifier_key` ON `verifications` (`identifier`);