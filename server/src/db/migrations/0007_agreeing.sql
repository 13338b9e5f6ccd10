CREATE TABLE "in_force" (
	"proposal_id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"document_kind" text NOT NULL,
	"part_kind" text NOT NULL,
	"part_id" text NOT NULL,
	"document_title" text NOT NULL,
	"title" text NOT NULL,
	"place" text NOT NULL,
	"version_number" integer NOT NULL,
	"seq" bigint NOT NULL,
	"schema_version" integer NOT NULL,
	"content" text NOT NULL,
	"hash" text NOT NULL,
	"spans" jsonb NOT NULL,
	"supersedes" text,
	"parties" jsonb NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"signatures" jsonb NOT NULL,
	CONSTRAINT "in_force_number" UNIQUE("document_id","part_id","number")
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"document_kind" text NOT NULL,
	"part_kind" text NOT NULL,
	"part_id" text NOT NULL,
	"document_title" text NOT NULL,
	"title" text NOT NULL,
	"place" text NOT NULL,
	"version_number" integer NOT NULL,
	"seq" bigint NOT NULL,
	"schema_version" integer NOT NULL,
	"content" text NOT NULL,
	"hash" text NOT NULL,
	"spans" jsonb NOT NULL,
	"supersedes" text,
	"parties" jsonb NOT NULL,
	"message" text NOT NULL,
	"answer_by" date,
	"proposed_by" uuid NOT NULL,
	"proposed_for" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"replaces" uuid,
	"end" text,
	"ended_by" uuid,
	"ended_for" uuid,
	"ended_at" timestamp with time zone,
	"end_reason" text
);
--> statement-breakpoint
CREATE TABLE "signature" (
	"proposal_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"firm_id" uuid NOT NULL,
	"firm" text NOT NULL,
	"role" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"hash" text NOT NULL,
	"words" text NOT NULL,
	"confirmed_by" text NOT NULL,
	CONSTRAINT "signature_proposal_id_user_id_pk" PRIMARY KEY("proposal_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "signing_rule" (
	"alliance_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"needed" integer NOT NULL,
	"people" jsonb,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "signing_rule_alliance_id_firm_id_pk" PRIMARY KEY("alliance_id","firm_id")
);
--> statement-breakpoint
ALTER TABLE "in_force" ADD CONSTRAINT "in_force_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "in_force" ADD CONSTRAINT "in_force_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_proposed_by_user_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_ended_by_user_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_replaces" FOREIGN KEY ("replaces") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_version" FOREIGN KEY ("document_id","version_number") REFERENCES "public"."version"("document_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_rule" ADD CONSTRAINT "signing_rule_set_by_user_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_rule" ADD CONSTRAINT "signing_rule_alliance_id_firm_id_alliance_firm_alliance_id_firm_id_fk" FOREIGN KEY ("alliance_id","firm_id") REFERENCES "public"."alliance_firm"("alliance_id","firm_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_one_open" ON "proposal" USING btree ("document_id","part_id") WHERE "proposal"."end" is null;--> statement-breakpoint
CREATE INDEX "proposal_document" ON "proposal" USING btree ("document_id","at");--> statement-breakpoint
CREATE INDEX "event_password_refused" ON "event" USING btree ("user_id","at") WHERE "event"."kind" = 'password_refused';
--> statement-breakpoint
CREATE TRIGGER signature_only_grows BEFORE UPDATE OR DELETE ON signature FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER signature_not_emptied BEFORE TRUNCATE ON signature FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER in_force_only_grows BEFORE UPDATE OR DELETE ON in_force FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER in_force_not_emptied BEFORE TRUNCATE ON in_force FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Of a proposal nothing changes but its end, and that once.
CREATE FUNCTION refuse_change_of_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ending text[] := ARRAY['end', 'ended_by', 'ended_for', 'ended_at', 'end_reason'];
BEGIN
  IF OLD."end" IS NULL AND to_jsonb(NEW) - ending = to_jsonb(OLD) - ending THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of % never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;
--> statement-breakpoint
CREATE TRIGGER proposal_only_ends BEFORE UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION refuse_change_of_proposal();
--> statement-breakpoint
CREATE TRIGGER proposal_only_grows BEFORE DELETE ON proposal FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER proposal_not_emptied BEFORE TRUNCATE ON proposal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
