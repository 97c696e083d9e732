-- Contracts, and every version of each as it came.
CREATE TABLE contract (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contract_id text COLLATE "C" NOT NULL UNIQUE,
  -- The version in force, from which the columns after it are taken.
  version     text NOT NULL,
  lifecycle   text NOT NULL,
  domain      text COLLATE "C" NOT NULL,
  -- URNs of the datasets that the version in force describes.
  datasets    text[] NOT NULL,
  revision    bigint NOT NULL,
  updated_at  timestamptz NOT NULL,
  deleted_at  timestamptz
);
CREATE INDEX contract_datasets ON contract USING gin (datasets) WHERE deleted_at IS NULL;

CREATE TABLE contract_version (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contract_id  text COLLATE "C" NOT NULL REFERENCES contract (contract_id),
  version      text COLLATE "C" NOT NULL,
  lifecycle    text NOT NULL,
  status       text NOT NULL,
  -- What came in, byte for byte, and how it was said to be read.
  document     bytea NOT NULL,
  is_json      boolean NOT NULL,
  -- What it says, for reading; derived from the document.
  content      jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  actor        text NOT NULL,
  UNIQUE (contract_id, version)
);
