-- What was found of a dataset, by its source: {"lineage": {"description", "columns", "at", "goneAt"}}.
-- observed_* of V1 are read no more; they keep defaults for as long as an earlier version writes them.
ALTER TABLE dataset
  ADD COLUMN terms   text[] NOT NULL DEFAULT '{}',
  ADD COLUMN reports jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN drift   jsonb NOT NULL DEFAULT '[]',
  ALTER COLUMN observed_description SET DEFAULT '',
  ALTER COLUMN observed_columns SET DEFAULT '[]';

UPDATE dataset
SET reports = jsonb_build_object(
  'lineage', jsonb_build_object(
    'description', observed_description,
    'columns', observed_columns,
    'at', to_char(observed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
WHERE observed_at IS NOT NULL;

-- The columns of a dataset as one source (declared, or who found them) had them for a while.
CREATE TABLE dataset_schema (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset_id bigint NOT NULL REFERENCES dataset,
  source     text NOT NULL,
  version    int NOT NULL,
  columns    jsonb NOT NULL,
  since      timestamptz NOT NULL,
  UNIQUE (dataset_id, source, version)
);
CREATE INDEX dataset_schema_latest ON dataset_schema (dataset_id, id DESC);
