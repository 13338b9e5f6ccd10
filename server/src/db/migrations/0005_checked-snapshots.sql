-- Snapshots that nobody compared with the ledger are not used any more; they are made again from it.
DELETE FROM "snapshot";--> statement-breakpoint
ALTER TABLE "snapshot" ALTER COLUMN "at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "snapshot" ADD COLUMN "schema_version" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "snapshot" ADD COLUMN "content_hash" text NOT NULL;--> statement-breakpoint
ALTER TABLE "snapshot" ADD COLUMN "digest" text NOT NULL;