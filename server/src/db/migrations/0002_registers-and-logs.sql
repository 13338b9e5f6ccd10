ALTER TYPE "public"."document_kind" ADD VALUE 'register';--> statement-breakpoint
ALTER TYPE "public"."document_kind" ADD VALUE 'log';--> statement-breakpoint
-- Every step since the database's own is applied in one transaction, in which the values above exist and cannot be named yet.
CREATE UNIQUE INDEX "document_one_of_a_kind" ON "document" USING btree ("alliance_id","kind") WHERE "document"."archived_at" is null and "document"."kind" <> 'agreement';