-- What contracts say, as the catalog tells: checks to be run, promises about the service, and which
-- dataset each schema is on each server.

CREATE TABLE declared_check (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contract    text COLLATE "C" NOT NULL,
  dataset     text COLLATE "C" NOT NULL,
  dataset_key uuid GENERATED ALWAYS AS (md5(dataset)::uuid) STORED,
  name        text COLLATE "C" NOT NULL,
  -- The rule's own id in the contract; may be empty.
  rule_id     text NOT NULL,
  column_name text NOT NULL,
  dimension   text NOT NULL,
  severity    text NOT NULL,
  expectation text NOT NULL,
  description text NOT NULL,
  schedule    text NOT NULL,
  -- When the contract stopped saying it; its results stay.
  retired_at  timestamptz,
  UNIQUE (contract, dataset_key, name)
);
CREATE INDEX declared_check_dataset ON declared_check (dataset_key, name);

CREATE TABLE contract_dataset (
  contract      text COLLATE "C" NOT NULL,
  schema_name   text NOT NULL,
  physical_name text NOT NULL,
  server        text NOT NULL,
  dataset       text COLLATE "C" NOT NULL,
  PRIMARY KEY (contract, schema_name, server)
);

CREATE TABLE sla (
  contract    text COLLATE "C" NOT NULL,
  position    int NOT NULL,
  property    text NOT NULL,
  value       text NOT NULL,
  value_ext   text NOT NULL,
  unit        text NOT NULL,
  element     text NOT NULL,
  driver      text NOT NULL,
  description text NOT NULL,
  schedule    text NOT NULL,
  -- URNs of the datasets it is about.
  datasets    text[] NOT NULL,
  PRIMARY KEY (contract, position)
);
CREATE INDEX sla_datasets ON sla USING gin (datasets);

-- Runs of datacontract-cli, as they came.
CREATE TABLE test_run (
  run_id      uuid PRIMARY KEY,
  contract    text COLLATE "C" NOT NULL,
  document    jsonb NOT NULL,
  actor       text NOT NULL,
  received_at timestamptz NOT NULL
);
