CREATE TABLE "told_due" (
	"thread_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"what" text NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "told_due_thread_id_user_id_what_day_pk" PRIMARY KEY("thread_id","user_id","what","day")
);
--> statement-breakpoint
ALTER TABLE "told_due" ADD CONSTRAINT "told_due_thread_id_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."thread"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_due" ADD CONSTRAINT "told_due_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;