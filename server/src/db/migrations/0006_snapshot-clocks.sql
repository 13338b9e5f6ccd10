-- Snapshots without their clocks are made again from the ledger.
DELETE FROM "snapshot";--> statement-breakpoint
ALTER TABLE "snapshot" ADD COLUMN "state_vector" "bytea" NOT NULL;