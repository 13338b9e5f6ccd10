ALTER TABLE "in_force" ADD COLUMN "people" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "firm" ADD COLUMN "time_zone" text DEFAULT 'UTC' NOT NULL;