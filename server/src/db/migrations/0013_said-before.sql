ALTER TABLE "in_force" ADD COLUMN "read_backs" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "in_force" ADD COLUMN "dissents" jsonb DEFAULT '[]'::jsonb NOT NULL;