CREATE TABLE "entry_claim" (
	"message_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"document_id" uuid NOT NULL,
	"entry_id" text NOT NULL,
	"claimed_by" uuid NOT NULL,
	"claimed_for" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "entry_claim_message_id_kind_pk" PRIMARY KEY("message_id","kind")
);
--> statement-breakpoint
ALTER TABLE "entry_claim" ADD CONSTRAINT "entry_claim_message_id_thread_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."thread_message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_claim" ADD CONSTRAINT "entry_claim_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_claim" ADD CONSTRAINT "entry_claim_claimed_by_user_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;