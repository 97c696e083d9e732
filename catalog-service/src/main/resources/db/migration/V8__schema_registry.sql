-- The schema registry. A schema is kept once, whichever subjects have it, and never changes.
CREATE SEQUENCE registered_schema_id AS integer;

CREATE TABLE registered_schema (
  id         integer PRIMARY KEY,
  type       text NOT NULL,
  -- As it is given back.
  text       text NOT NULL,
  -- Of all that tells it from other schemas; white space does not.
  digest     bytea NOT NULL UNIQUE,
  -- Of what it means, however it is written.
  meaning    bytea NOT NULL,
  -- [{"name": …, "subject": …, "version": …}]
  refs       jsonb NOT NULL,
  metadata   jsonb,
  rule_set   jsonb,
  created_at timestamptz NOT NULL
);
CREATE INDEX registered_schema_meaning ON registered_schema (meaning);

-- A name under which schemas follow each other. The one named __GLOBAL has none, but the settings
-- that hold where a subject has none of its own.
CREATE TABLE subject (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name           text COLLATE "C" NOT NULL UNIQUE,
  -- The highest version that is not deleted, and its schema; null if there is none.
  latest         integer,
  schema_id      integer,
  type           text,
  -- The highest version ever given, which is never given again.
  last_version   integer NOT NULL,
  compatibility  text,
  normalize      boolean,
  mode           text,
  -- URN of the dataset whose data its schemas describe.
  dataset        text,
  -- The product that offers that dataset, by which port, and under which contract; all are URNs.
  product        text,
  port           text,
  contract       text,
  revision       bigint NOT NULL,
  updated_at     timestamptz NOT NULL,
  deleted_at     timestamptz
);
CREATE INDEX subject_dataset ON subject (dataset) WHERE dataset IS NOT NULL;
CREATE INDEX subject_unclaimed ON subject (name) WHERE product IS NULL AND latest IS NOT NULL;

-- The dataset of a topic, whichever brokers it is on.
CREATE INDEX dataset_topic ON dataset (md5(name)) WHERE namespace LIKE 'kafka://%' AND deleted_at IS NULL;

CREATE TABLE subject_version (
  subject_id    bigint NOT NULL REFERENCES subject (id),
  version       integer NOT NULL,
  schema_id     integer NOT NULL REFERENCES registered_schema (id),
  registered_at timestamptz NOT NULL,
  actor         text NOT NULL,
  deleted       boolean NOT NULL,
  PRIMARY KEY (subject_id, version)
);
CREATE INDEX subject_version_schema ON subject_version (schema_id);

-- Which schemas name a version of a subject; from refs above, for the way back.
CREATE TABLE schema_reference (
  schema_id integer NOT NULL REFERENCES registered_schema (id) ON DELETE CASCADE,
  subject   text COLLATE "C" NOT NULL,
  version   integer NOT NULL,
  PRIMARY KEY (subject, version, schema_id)
);
CREATE INDEX schema_reference_schema ON schema_reference (schema_id);
