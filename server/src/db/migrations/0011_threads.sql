CREATE TABLE "inbox_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alliance_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"done_by" uuid,
	"done_for" uuid,
	"count" integer DEFAULT 1 NOT NULL,
	"document_id" uuid NOT NULL,
	"thread_id" uuid,
	"message_id" uuid,
	"number" integer,
	"proposal_id" uuid,
	"entry_id" text
);
--> statement-breakpoint
CREATE TABLE "inbox_preference" (
	"alliance_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"off" jsonb NOT NULL,
	CONSTRAINT "inbox_preference_alliance_id_user_id_pk" PRIMARY KEY("alliance_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "document_follower" (
	"document_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "document_follower_document_id_user_id_pk" PRIMARY KEY("document_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "made_entry" (
	"message_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"entry_id" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_for" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "made_entry_message_id_document_id_entry_id_pk" PRIMARY KEY("message_id","document_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "message_revision" (
	"message_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "message_revision_message_id_revision_pk" PRIMARY KEY("message_id","revision")
);
--> statement-breakpoint
CREATE TABLE "reaction" (
	"message_id" uuid NOT NULL,
	"reaction" text NOT NULL,
	"reacted_by" uuid NOT NULL,
	"reacted_for" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reaction_message_id_reaction_reacted_by_pk" PRIMARY KEY("message_id","reaction","reacted_by")
);
--> statement-breakpoint
CREATE TABLE "thread" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"audience" uuid NOT NULL,
	"anchor" jsonb NOT NULL,
	"started_by" uuid NOT NULL,
	"started_for" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"resolved_by" uuid,
	"resolved_for" uuid,
	"resolved_at" timestamp with time zone,
	"assigned_to" uuid,
	"assigned_to_firm" uuid,
	"due_on" date,
	"assigned_by" uuid,
	"assigned_for" uuid,
	"assigned_at" timestamp with time zone,
	"numbered_to" integer NOT NULL,
	"change" bigint NOT NULL,
	CONSTRAINT "thread_change" UNIQUE("document_id","audience","change")
);
--> statement-breakpoint
CREATE TABLE "thread_act" (
	"thread_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"acted_by" uuid NOT NULL,
	"acted_for" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"detail" jsonb NOT NULL,
	CONSTRAINT "thread_act_thread_id_id_pk" PRIMARY KEY("thread_id","id"),
	CONSTRAINT "thread_act_number" UNIQUE("thread_id","number")
);
--> statement-breakpoint
CREATE TABLE "thread_attention" (
	"thread_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"attention" text,
	"read_to" integer DEFAULT 0 NOT NULL,
	"mentioned_in" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "thread_attention_thread_id_user_id_pk" PRIMARY KEY("thread_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "thread_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"written_by" uuid NOT NULL,
	"written_for" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"revision" integer NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "thread_message_number" UNIQUE("thread_id","number")
);
--> statement-breakpoint
ALTER TABLE "inbox_item" ADD CONSTRAINT "inbox_item_alliance_id_alliance_id_fk" FOREIGN KEY ("alliance_id") REFERENCES "public"."alliance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_item" ADD CONSTRAINT "inbox_item_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_item" ADD CONSTRAINT "inbox_item_done_by_user_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_item" ADD CONSTRAINT "inbox_item_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_item" ADD CONSTRAINT "inbox_item_thread_id_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_item" ADD CONSTRAINT "inbox_item_message_id_thread_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."thread_message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_item" ADD CONSTRAINT "inbox_item_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_preference" ADD CONSTRAINT "inbox_preference_alliance_id_alliance_id_fk" FOREIGN KEY ("alliance_id") REFERENCES "public"."alliance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_preference" ADD CONSTRAINT "inbox_preference_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_follower" ADD CONSTRAINT "document_follower_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_follower" ADD CONSTRAINT "document_follower_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "made_entry" ADD CONSTRAINT "made_entry_message_id_thread_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."thread_message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "made_entry" ADD CONSTRAINT "made_entry_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "made_entry" ADD CONSTRAINT "made_entry_made_by_user_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_revision" ADD CONSTRAINT "message_revision_message_id_thread_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."thread_message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_message_id_thread_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."thread_message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_reacted_by_user_id_fk" FOREIGN KEY ("reacted_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_started_by_user_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_resolved_by_user_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_assigned_to_user_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_assigned_by_user_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_act" ADD CONSTRAINT "thread_act_thread_id_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_act" ADD CONSTRAINT "thread_act_acted_by_user_id_fk" FOREIGN KEY ("acted_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_attention" ADD CONSTRAINT "thread_attention_thread_id_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_attention" ADD CONSTRAINT "thread_attention_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_message" ADD CONSTRAINT "thread_message_thread_id_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_message" ADD CONSTRAINT "thread_message_written_by_user_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inbox_item_person" ON "inbox_item" USING btree ("user_id","alliance_id","at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "inbox_item_unread" ON "inbox_item" USING btree ("user_id","alliance_id","at" DESC NULLS LAST,"id") WHERE "inbox_item"."read_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_item_replies" ON "inbox_item" USING btree ("user_id","thread_id") WHERE "inbox_item"."kind" = 'reply' and "inbox_item"."read_at" is null;--> statement-breakpoint
CREATE INDEX "inbox_item_thread" ON "inbox_item" USING btree ("thread_id","user_id");--> statement-breakpoint
CREATE INDEX "made_entry_document" ON "made_entry" USING btree ("document_id");
--> statement-breakpoint
CREATE TRIGGER message_revision_only_grows BEFORE UPDATE OR DELETE ON message_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER message_revision_not_emptied BEFORE TRUNCATE ON message_revision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER thread_act_only_grows BEFORE UPDATE OR DELETE ON thread_act FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER thread_act_not_emptied BEFORE TRUNCATE ON thread_act FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER made_entry_only_grows BEFORE UPDATE OR DELETE ON made_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER made_entry_not_emptied BEFORE TRUNCATE ON made_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Of a message nothing changes but which revision holds, and, once, that it was deleted.
CREATE FUNCTION refuse_change_of_message() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  free text[] := ARRAY['revision', 'edited_at', 'deleted_at'];
BEGIN
  IF OLD.deleted_at IS NULL AND to_jsonb(NEW) - free = to_jsonb(OLD) - free AND NEW.revision >= OLD.revision THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'what is said in a thread is kept' USING ERRCODE = 'restrict_violation';
END;
$$;
--> statement-breakpoint
CREATE TRIGGER thread_message_kept BEFORE UPDATE ON thread_message FOR EACH ROW EXECUTE FUNCTION refuse_change_of_message();
--> statement-breakpoint
CREATE TRIGGER thread_message_only_grows BEFORE DELETE ON thread_message FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER thread_message_not_emptied BEFORE TRUNCATE ON thread_message FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- A thread stays where it belongs, and with those who may know of it.
CREATE FUNCTION refuse_other_thread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.document_id, NEW.audience, NEW.started_by, NEW.started_for, NEW.started_at)
    = (OLD.id, OLD.document_id, OLD.audience, OLD.started_by, OLD.started_for, OLD.started_at) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a thread stays where it was started' USING ERRCODE = 'restrict_violation';
END;
$$;
--> statement-breakpoint
CREATE TRIGGER thread_stays BEFORE UPDATE ON thread FOR EACH ROW EXECUTE FUNCTION refuse_other_thread();
--> statement-breakpoint
CREATE TRIGGER thread_only_grows BEFORE DELETE ON thread FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER thread_not_emptied BEFORE TRUNCATE ON thread FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
