-- What may take a right away is told with its commit to every server that listens, whoever changed it and however.
CREATE FUNCTION tell_access() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before jsonb := to_jsonb(OLD);
BEGIN
  PERFORM pg_notify('entente_access', jsonb_build_object(
    'of', TG_TABLE_NAME,
    'id', before->'id',
    'allianceId', before->'alliance_id',
    'userId', before->'user_id'
  )::text);
  RETURN NULL;
END;
$$;
--> statement-breakpoint
CREATE TRIGGER session_told AFTER DELETE ON session FOR EACH ROW EXECUTE FUNCTION tell_access();
--> statement-breakpoint
CREATE TRIGGER member_told AFTER UPDATE OR DELETE ON member FOR EACH ROW EXECUTE FUNCTION tell_access();
--> statement-breakpoint
CREATE TRIGGER document_told AFTER UPDATE OF archived_at ON document FOR EACH ROW
  WHEN (OLD.archived_at IS DISTINCT FROM NEW.archived_at) EXECUTE FUNCTION tell_access();
