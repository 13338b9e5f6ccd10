CREATE TABLE "version" (
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"label" text,
	"at" timestamp with time zone NOT NULL,
	"seq" bigint NOT NULL,
	"edited_at" timestamp with time zone,
	"schema_version" integer NOT NULL,
	"content" text NOT NULL,
	"hash" text NOT NULL,
	"people" jsonb NOT NULL,
	"kept_by" uuid,
	"kept_for" uuid,
	CONSTRAINT "version_document_id_number_pk" PRIMARY KEY("document_id","number")
);
--> statement-breakpoint
ALTER TABLE "version" ADD CONSTRAINT "version_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version" ADD CONSTRAINT "version_kept_by_user_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER version_only_grows BEFORE UPDATE OR DELETE ON version FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER version_not_emptied BEFORE TRUNCATE ON version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
