-- A run by a number of its own, since a run is a job and an id.
ALTER TABLE run ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY UNIQUE;

-- The run that started it, as the latest parent facet tells; empty if none does.
ALTER TABLE run
  ADD COLUMN parent_job text NOT NULL DEFAULT '',
  ADD COLUMN parent_run text NOT NULL DEFAULT '',
  ADD COLUMN parent_at  timestamptz NOT NULL DEFAULT 'epoch';
CREATE INDEX run_children ON run (md5(parent_job || ' ' || parent_run)) WHERE parent_run <> '';

-- What each run read and wrote: the proof of every flow. A run that writes a dataset makes a version of it.
CREATE TABLE run_flow (
  run        bigint NOT NULL,
  dataset_id bigint NOT NULL,
  direction  text NOT NULL,
  first_seen timestamptz NOT NULL,
  last_seen  timestamptz NOT NULL,
  PRIMARY KEY (run, direction, dataset_id)
);
CREATE INDEX run_flow_of_dataset ON run_flow (dataset_id, direction, last_seen DESC, run);

-- From which datasets the columns of others are made: finds column_lineage by its sources.
CREATE TABLE column_source (
  source_key  uuid NOT NULL,
  dataset_key uuid NOT NULL,
  job_key     uuid NOT NULL,
  PRIMARY KEY (source_key, dataset_key, job_key)
);
CREATE INDEX column_source_of ON column_source (dataset_key, job_key);
INSERT INTO column_source (source_key, dataset_key, job_key)
SELECT DISTINCT md5(source ->> 'source')::uuid, dataset_key, job_key
FROM column_lineage, json_array_elements(sources::json) AS told (source);

-- Which event tells each facet of a job or dataset as it is now: of two events of the same time, the
-- one with the greater digest.
CREATE TABLE facet (
  -- Key of the URN.
  entity  uuid NOT NULL,
  name    text NOT NULL,
  at      timestamptz NOT NULL,
  -- Of the event, see there.
  digest  bytea NOT NULL,
  deleted boolean NOT NULL,
  PRIMARY KEY (entity, name)
);

-- Of a dataset: what its latest lifecycleStateChange facet tells, and the dataset that stands for all
-- names of the same data, none while it has no other name.
ALTER TABLE dataset
  ADD COLUMN lifecycle    text NOT NULL DEFAULT '',
  ADD COLUMN lifecycle_at timestamptz NOT NULL DEFAULT 'epoch',
  ADD COLUMN node_id      bigint;
CREATE INDEX dataset_node ON dataset (node_id);

-- That two names are of the same data, as a symlinks facet or the RENAME of the first one told.
CREATE TABLE dataset_alias (
  dataset_key uuid NOT NULL,
  alias_key   uuid NOT NULL,
  -- URN of the other, which may never have been told of itself.
  alias       text NOT NULL,
  PRIMARY KEY (dataset_key, alias_key)
);
CREATE INDEX dataset_alias_of ON dataset_alias (alias_key);

-- Who has the products that offer datasets, as the catalog tells.
CREATE TABLE product (
  urn    text COLLATE "C" PRIMARY KEY,
  domain text NOT NULL,
  owner  text NOT NULL
);

-- Only the projector writes flows, and looks up what they are between in the same statement.
ALTER TABLE flow DROP CONSTRAINT flow_job_id_fkey, DROP CONSTRAINT flow_dataset_id_fkey;

-- Events compress as well by it, in a fraction of the time; not every PostgreSQL is built with it.
DO $$
BEGIN
  ALTER TABLE event ALTER COLUMN body SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
  NULL;
END $$;

-- Folded once more, for all of this; what is folded already stays as it is.
INSERT INTO pending_event (event_id) SELECT id FROM event ON CONFLICT DO NOTHING;
