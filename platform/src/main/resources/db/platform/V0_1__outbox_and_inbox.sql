-- Events that became true here and are not yet published. Ordered by position; position gaps and
-- late commits are normal.
CREATE TABLE outbox (
  position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id          uuid NOT NULL,
  type        text NOT NULL,
  subject     text NOT NULL,
  revision    bigint NOT NULL,
  value       bytea NOT NULL,
  traceparent text,
  written_at  timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

CREATE FUNCTION notify_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('outbox', '');
  RETURN NULL;
END $$;

CREATE TRIGGER outbox_written AFTER INSERT ON outbox
  FOR EACH STATEMENT EXECUTE FUNCTION notify_outbox();

-- The last revision of each subject that a consumer in this service has dealt with.
CREATE TABLE inbox (
  consumer text NOT NULL,
  source   text NOT NULL,
  subject  uuid NOT NULL,
  revision bigint NOT NULL,
  PRIMARY KEY (consumer, source, subject)
);
