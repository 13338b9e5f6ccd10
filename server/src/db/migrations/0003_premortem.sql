CREATE TABLE "premortem" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"question" text NOT NULL,
	"started_by" uuid NOT NULL,
	"started_for" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"revealed_by" uuid,
	"revealed_for" uuid,
	"revealed_at" timestamp with time zone,
	"closed_by" uuid,
	"closed_for" uuid,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "premortem_card" (
	"premortem_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"written_by" uuid NOT NULL,
	"written_for" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"text" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"cluster_id" uuid,
	"risk_id" text,
	CONSTRAINT "premortem_card_premortem_id_id_pk" PRIMARY KEY("premortem_id","id")
);
--> statement-breakpoint
CREATE TABLE "premortem_cluster" (
	"premortem_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"risk_id" text,
	CONSTRAINT "premortem_cluster_premortem_id_id_pk" PRIMARY KEY("premortem_id","id")
);
--> statement-breakpoint
ALTER TABLE "premortem" ADD CONSTRAINT "premortem_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "premortem" ADD CONSTRAINT "premortem_started_by_user_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "premortem" ADD CONSTRAINT "premortem_revealed_by_user_id_fk" FOREIGN KEY ("revealed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "premortem" ADD CONSTRAINT "premortem_closed_by_user_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "premortem_card" ADD CONSTRAINT "premortem_card_premortem_id_premortem_id_fk" FOREIGN KEY ("premortem_id") REFERENCES "public"."premortem"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "premortem_card" ADD CONSTRAINT "premortem_card_written_by_user_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "premortem_card" ADD CONSTRAINT "premortem_card_cluster" FOREIGN KEY ("premortem_id","cluster_id") REFERENCES "public"."premortem_cluster"("premortem_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "premortem_cluster" ADD CONSTRAINT "premortem_cluster_premortem_id_premortem_id_fk" FOREIGN KEY ("premortem_id") REFERENCES "public"."premortem"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "premortem_document" ON "premortem" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "premortem_one_running" ON "premortem" USING btree ("document_id") WHERE "premortem"."closed_at" IS NULL;--> statement-breakpoint
-- What everybody has seen stays as it was written: the database itself refuses, whoever asks.
CREATE FUNCTION refuse_revealed_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM premortem WHERE id = OLD.premortem_id AND revealed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the words on a revealed card never change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER premortem_card_stays BEFORE UPDATE OF text, written_by, written_for, written_at, withdrawn_at ON premortem_card FOR EACH ROW EXECUTE FUNCTION refuse_revealed_change();
--> statement-breakpoint
CREATE TRIGGER premortem_card_kept BEFORE DELETE ON premortem_card FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER premortem_kept BEFORE DELETE ON premortem FOR EACH ROW EXECUTE FUNCTION refuse_change();
