-- What was deleted stays as a row with deleted_at, so that its revision goes on should it come back.

CREATE TABLE team (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name        text COLLATE "C" NOT NULL UNIQUE,
  title       text NOT NULL,
  description text NOT NULL,
  contact     text NOT NULL,
  revision    bigint NOT NULL,
  updated_at  timestamptz NOT NULL,
  deleted_at  timestamptz
);

CREATE TABLE domain (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  path        text COLLATE "C" NOT NULL UNIQUE,
  title       text NOT NULL,
  description text NOT NULL,
  owner       text NOT NULL,
  revision    bigint NOT NULL,
  updated_at  timestamptz NOT NULL,
  deleted_at  timestamptz
);
CREATE INDEX domain_owner ON domain (owner) WHERE deleted_at IS NULL;

CREATE TABLE product (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  urn          text COLLATE "C" NOT NULL UNIQUE,
  domain       text COLLATE "C" NOT NULL,
  name         text COLLATE "C" NOT NULL,
  title        text NOT NULL,
  purpose      text NOT NULL,
  description  text NOT NULL,
  owner        text NOT NULL,
  lifecycle    text NOT NULL,
  version      text NOT NULL,
  tags         text[] NOT NULL,
  output_ports jsonb NOT NULL,
  revision     bigint NOT NULL,
  updated_at   timestamptz NOT NULL,
  deleted_at   timestamptz,
  UNIQUE (domain, name)
);
CREATE INDEX product_owner ON product (owner) WHERE deleted_at IS NULL;
-- Which products offer a dataset: output_ports @> '[{"datasets": ["dataset:…"]}]'
CREATE INDEX product_datasets ON product USING gin (output_ports jsonb_path_ops)
  WHERE deleted_at IS NULL;

CREATE TABLE dataset (
  id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  urn                  text COLLATE "C" NOT NULL,
  -- A URN may be longer than an index entry can.
  urn_key              uuid GENERATED ALWAYS AS (md5(urn)::uuid) STORED UNIQUE,
  namespace            text NOT NULL,
  name                 text NOT NULL,
  title                text NOT NULL,
  description          text NOT NULL,
  -- Path of the owning domain; null while the dataset is only discovered.
  domain               text COLLATE "C",
  tags                 text[] NOT NULL,
  columns              jsonb NOT NULL,
  -- When lineage first saw it; null if it never did.
  observed_at          timestamptz,
  observed_description text NOT NULL,
  observed_columns     jsonb NOT NULL,
  revision             bigint NOT NULL,
  updated_at           timestamptz NOT NULL,
  deleted_at           timestamptz
);
CREATE INDEX dataset_urn ON dataset (left(urn, 512));
CREATE INDEX dataset_domain ON dataset (domain) WHERE deleted_at IS NULL;

-- Every revision of everything: what it was, and who made it so.
CREATE TABLE change (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  urn      text COLLATE "C" NOT NULL,
  urn_key  uuid GENERATED ALWAYS AS (md5(urn)::uuid) STORED,
  revision bigint NOT NULL,
  kind     text NOT NULL,
  actor    text NOT NULL,
  at       timestamptz NOT NULL,
  -- The state after the change; null after a deletion.
  content  jsonb,
  UNIQUE (urn_key, revision)
);
