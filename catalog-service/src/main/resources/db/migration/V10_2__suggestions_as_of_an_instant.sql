-- Suggestions as they stood before they were changed or withdrawn, kept by the database so that they
-- are kept while the previous version runs, too.
CREATE TABLE suggestion_past (
  id            bigint NOT NULL,
  key           uuid NOT NULL,
  dataset       text COLLATE "C" NOT NULL,
  dataset_key   uuid GENERATED ALWAYS AS (md5(dataset)::uuid) STORED,
  "column"      text NOT NULL,
  tag           text NOT NULL,
  source        text COLLATE "C" NOT NULL,
  source_key    uuid GENERATED ALWAYS AS (md5(source)::uuid) STORED,
  source_column text NOT NULL,
  evidence      jsonb NOT NULL,
  state         text NOT NULL,
  created_at    timestamptz NOT NULL,
  decided_at    timestamptz,
  decided_by    text,
  reason        text,
  -- It was so from the one, inclusive, to the other, exclusive.
  since         timestamptz NOT NULL,
  until         timestamptz NOT NULL
);
CREATE INDEX suggestion_past_id ON suggestion_past (id);
CREATE INDEX suggestion_past_dataset ON suggestion_past (dataset_key);

-- Since when it is as it is; null if that is how it was made.
ALTER TABLE suggestion ADD COLUMN since timestamptz;

CREATE VIEW suggestion_timeline AS
SELECT id, key, dataset, dataset_key, "column", tag, source, source_key, source_column, evidence,
  state, created_at, decided_at, decided_by, reason,
  coalesce(since, created_at) AS since, timestamptz 'infinity' AS until
FROM suggestion
UNION ALL
SELECT id, key, dataset, dataset_key, "column", tag, source, source_key, source_column, evidence,
  state, created_at, decided_at, decided_by, reason, since, until
FROM suggestion_past;

CREATE FUNCTION keep_past_suggestion() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed timestamptz := clock_timestamp();
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.decided_at IS DISTINCT FROM OLD.decided_at THEN
    changed := NEW.decided_at;
  END IF;
  INSERT INTO suggestion_past (id, key, dataset, "column", tag, source, source_column, evidence,
    state, created_at, decided_at, decided_by, reason, since, until)
  VALUES (OLD.id, OLD.key, OLD.dataset, OLD."column", OLD.tag, OLD.source, OLD.source_column,
    OLD.evidence, OLD.state, OLD.created_at, OLD.decided_at, OLD.decided_by, OLD.reason,
    coalesce(OLD.since, OLD.created_at), changed);
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  NEW.since := changed;
  RETURN NEW;
END $$;
CREATE TRIGGER suggestion_changes BEFORE UPDATE OR DELETE ON suggestion
  FOR EACH ROW EXECUTE FUNCTION keep_past_suggestion();
