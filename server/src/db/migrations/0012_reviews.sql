CREATE TABLE "decision_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"entry_id" text NOT NULL,
	"proposal_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"firm_id" uuid NOT NULL,
	"firm" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"due_on" date NOT NULL,
	"next_on" date NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "decision_review_day" UNIQUE("proposal_id","firm_id","due_on")
);
--> statement-breakpoint
CREATE TABLE "told_day" (
	"proposal_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"what" text NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "told_day_proposal_id_firm_id_what_day_pk" PRIMARY KEY("proposal_id","firm_id","what","day")
);
--> statement-breakpoint
ALTER TABLE "inbox_item" ADD COLUMN "day" date;--> statement-breakpoint
ALTER TABLE "decision_review" ADD CONSTRAINT "decision_review_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_review" ADD CONSTRAINT "decision_review_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_review" ADD CONSTRAINT "decision_review_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_day" ADD CONSTRAINT "told_day_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision_review_entry" ON "decision_review" USING btree ("document_id","entry_id","at");
--> statement-breakpoint
CREATE TRIGGER decision_review_only_grows BEFORE UPDATE OR DELETE ON decision_review FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER decision_review_not_emptied BEFORE TRUNCATE ON decision_review FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
