ALTER TABLE "version" ADD COLUMN "restored" jsonb;--> statement-breakpoint
CREATE INDEX "event_restored" ON "event" USING btree ("document_id") WHERE kind = 'restored';