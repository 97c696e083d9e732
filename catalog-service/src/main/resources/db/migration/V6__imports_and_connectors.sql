-- What each origin (a dbt project, a connector) found last: what it no longer finds is gone.
CREATE SEQUENCE intake_generation;

CREATE TABLE intake_dataset (
  origin     text NOT NULL,
  source     text NOT NULL,
  urn        text COLLATE "C" NOT NULL,
  urn_key    uuid GENERATED ALWAYS AS (md5(urn)::uuid) STORED,
  -- The generation in which it was last found.
  generation bigint NOT NULL,
  PRIMARY KEY (origin, urn_key)
);
CREATE INDEX intake_dataset_urn ON intake_dataset (urn_key);

-- The jobs an origin told lineage of, so that only what changed is told again.
CREATE TABLE intake_job (
  origin  text NOT NULL,
  urn     text COLLATE "C" NOT NULL,
  urn_key uuid GENERATED ALWAYS AS (md5(urn)::uuid) STORED,
  digest  uuid NOT NULL,
  PRIMARY KEY (origin, urn_key)
);

CREATE TABLE connector_run (
  id           uuid PRIMARY KEY,
  connector    text NOT NULL,
  state        text NOT NULL,
  requested_by text NOT NULL,
  started_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  -- While it runs; who does not renew this is taken for dead.
  leased_until timestamptz NOT NULL,
  found        int NOT NULL DEFAULT 0,
  total        int,
  created      int NOT NULL DEFAULT 0,
  updated      int NOT NULL DEFAULT 0,
  unchanged    int NOT NULL DEFAULT 0,
  gone         int NOT NULL DEFAULT 0,
  error        text
);
-- One at a time, on whichever replica.
CREATE UNIQUE INDEX connector_run_running ON connector_run (connector) WHERE state = 'running';
CREATE INDEX connector_run_latest ON connector_run (connector, started_at DESC, id);

-- What a run changed.
CREATE TABLE connector_run_change (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id uuid NOT NULL REFERENCES connector_run ON DELETE CASCADE,
  urn    text NOT NULL,
  effect text NOT NULL,
  row_estimate bigint
);
CREATE INDEX connector_run_change_run ON connector_run_change (run_id, id);
