CREATE TABLE "dissent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"entry_id" text NOT NULL,
	"proposal_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"firm_id" uuid NOT NULL,
	"firm" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "read_back" (
	"id" uuid PRIMARY KEY NOT NULL,
	"proposal_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"firm_id" uuid NOT NULL,
	"firm" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"round" integer NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "read_back_round" UNIQUE("proposal_id","firm_id","round")
);
--> statement-breakpoint
CREATE TABLE "read_back_answer" (
	"read_back_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"firm_id" uuid NOT NULL,
	"firm" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"verdict" text NOT NULL,
	"reason" text
);
--> statement-breakpoint
ALTER TABLE "dissent" ADD CONSTRAINT "dissent_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dissent" ADD CONSTRAINT "dissent_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dissent" ADD CONSTRAINT "dissent_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_back" ADD CONSTRAINT "read_back_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_back" ADD CONSTRAINT "read_back_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_back_answer" ADD CONSTRAINT "read_back_answer_read_back_id_read_back_id_fk" FOREIGN KEY ("read_back_id") REFERENCES "public"."read_back"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_back_answer" ADD CONSTRAINT "read_back_answer_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dissent_entry" ON "dissent" USING btree ("document_id","entry_id","at");
--> statement-breakpoint
CREATE TRIGGER read_back_only_grows BEFORE UPDATE OR DELETE ON read_back FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER read_back_not_emptied BEFORE TRUNCATE ON read_back FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER read_back_answer_only_grows BEFORE UPDATE OR DELETE ON read_back_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER read_back_answer_not_emptied BEFORE TRUNCATE ON read_back_answer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER dissent_only_grows BEFORE UPDATE OR DELETE ON dissent FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER dissent_not_emptied BEFORE TRUNCATE ON dissent FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
