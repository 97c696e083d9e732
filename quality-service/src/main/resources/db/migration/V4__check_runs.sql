-- What the service needs to run checks itself.

-- What a declared check measures and what must hold of it, in the contract's words. Until a contract is
-- told anew, the checks that were kept before are those of no type, which are not run.
ALTER TABLE declared_check
  ADD COLUMN type           text  NOT NULL DEFAULT '',
  ADD COLUMN metric         text  NOT NULL DEFAULT '',
  ADD COLUMN engine         text  NOT NULL DEFAULT '',
  ADD COLUMN implementation text  NOT NULL DEFAULT '',
  ADD COLUMN must           jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN unit           text  NOT NULL DEFAULT '',
  ADD COLUMN arguments      text  NOT NULL DEFAULT '',
  ADD COLUMN filter         text  NOT NULL DEFAULT '',
  ADD COLUMN is_runnable    boolean GENERATED ALWAYS AS
    (type IN ('library', 'sql') OR (type = 'custom' AND engine = 'meshwork')) STORED;

-- What contracts say of columns: which there must be, and which may be shown.
CREATE TABLE contract_column (
  contract       text COLLATE "C" NOT NULL,
  schema_name    text NOT NULL,
  position       int NOT NULL,
  name           text NOT NULL,
  type           text NOT NULL,
  classification text NOT NULL,
  is_critical    boolean NOT NULL,
  PRIMARY KEY (contract, schema_name, position)
);

CREATE INDEX contract_dataset_dataset ON contract_dataset USING hash (dataset);

-- A run of the checks of one dataset. Whoever runs it holds it until locked_until, by the database's
-- clock; after that any replica may take it over, and the attempt tells its results from those of the
-- one who held it before.
CREATE TABLE check_run (
  id           uuid PRIMARY KEY,
  dataset      text COLLATE "C" NOT NULL,
  dataset_key  uuid GENERATED ALWAYS AS (md5(dataset)::uuid) STORED,
  cause        text NOT NULL,
  -- What tells it from other runs of the dataset and cause: when it was due, which run wrote the dataset.
  occasion     text NOT NULL,
  actor        text NOT NULL,
  -- Which checks to run; null for all.
  names        text[],
  state        text NOT NULL,
  queued_at    timestamptz NOT NULL,
  started_at   timestamptz,
  ended_at     timestamptz,
  owner        text,
  locked_until timestamptz,
  attempt      int NOT NULL DEFAULT 0,
  checks       int NOT NULL DEFAULT 0,
  done         int NOT NULL DEFAULT 0,
  message      text NOT NULL DEFAULT '',
  -- Checks that were not run, by name, and why.
  not_run      jsonb NOT NULL DEFAULT '{}',
  UNIQUE (dataset_key, cause, occasion)
);
CREATE INDEX check_run_waiting ON check_run (queued_at) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX check_run_dataset ON check_run (dataset_key, queued_at DESC, id DESC);
CREATE INDEX check_run_ended ON check_run (ended_at);

-- Rows that failed, as far as they may be shown: what may not was masked before it came here.
CREATE TABLE check_sample (
  run_id     uuid NOT NULL REFERENCES check_run ON DELETE CASCADE,
  check_name text NOT NULL,
  columns    text[] NOT NULL,
  rows       jsonb NOT NULL,
  PRIMARY KEY (run_id, check_name)
);

-- When the checks of a dataset that have one schedule are due next: null until that is known, never
-- (infinity) if the schedule cannot be read.
CREATE TABLE check_schedule (
  dataset_key uuid NOT NULL,
  cron        text NOT NULL,
  dataset     text COLLATE "C" NOT NULL,
  next_due    timestamptz,
  PRIMARY KEY (dataset_key, cron)
);
CREATE INDEX check_schedule_due ON check_schedule (next_due);

-- Which datasets jobs write, and the run that each completed last, as lineage tells.
CREATE TABLE producer (
  job_key       uuid PRIMARY KEY,
  completed_run text
);
CREATE TABLE producer_output (
  job_key uuid NOT NULL,
  dataset text COLLATE "C" NOT NULL,
  PRIMARY KEY (job_key, dataset)
);
