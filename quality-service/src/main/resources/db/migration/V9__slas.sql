-- Promises about datasets that are measured, and how they were kept.

-- Promises that are made by API.
CREATE TABLE slo (
  name        text COLLATE "C" PRIMARY KEY,
  dataset     text COLLATE "C" NOT NULL,
  property    text NOT NULL,
  value       text NOT NULL,
  unit        text NOT NULL,
  target      double precision NOT NULL,
  span        bigint NOT NULL,
  description text NOT NULL,
  actor       text NOT NULL,
  updated_at  timestamptz NOT NULL
);
CREATE INDEX slo_dataset ON slo ((md5(dataset)::uuid));

-- What is promised of one dataset, and how that stands. Its id is made of all that it promises: who promises
-- something else begins anew, and what was before stays.
CREATE TABLE sla_objective (
  id             uuid PRIMARY KEY,
  -- URN of the contract, or slo:{name}.
  source         text COLLATE "C" NOT NULL,
  dataset        text COLLATE "C" NOT NULL,
  dataset_key    uuid GENERATED ALWAYS AS (md5(dataset)::uuid) STORED,
  kind           text NOT NULL,
  terms          text NOT NULL,
  -- Share of the minutes in which it must hold, over so many seconds.
  target         double precision NOT NULL,
  span           bigint NOT NULL,
  since          timestamptz NOT NULL,
  retired_at     timestamptz,
  standing       text NOT NULL DEFAULT 'UNKNOWN',
  alert          text NOT NULL DEFAULT 'NONE',
  is_exhausted   boolean NOT NULL DEFAULT false,
  -- When it breaks unless a version comes that is there at wanted_after or later.
  breaks_at      timestamptz,
  wanted_after   timestamptz,
  -- The last minute that was looked at, and when to look again.
  evaluated_to   timestamptz,
  look_at        timestamptz NOT NULL
);
CREATE INDEX sla_objective_source ON sla_objective (source);
CREATE INDEX sla_objective_dataset ON sla_objective (dataset_key);
CREATE INDEX sla_objective_look ON sla_objective (look_at) WHERE retired_at IS NULL;
CREATE INDEX sla_objective_breaks ON sla_objective (breaks_at, id) WHERE retired_at IS NULL;

-- A stretch of minutes in which an objective stood alike; it ends where the next begins.
CREATE TABLE sla_stretch (
  objective uuid NOT NULL REFERENCES sla_objective ON DELETE CASCADE,
  began_at  timestamptz NOT NULL,
  standing  text NOT NULL,
  PRIMARY KEY (objective, began_at)
);

-- Datasets of which something new is known, from when on it may matter. Rows are only added and taken away,
-- never changed: who adds one waits for nobody.
CREATE TABLE sla_news (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset_key uuid NOT NULL,
  since       timestamptz NOT NULL
);
CREATE INDEX sla_news_dataset ON sla_news (dataset_key);

-- What products read, as the catalog tells: URNs of datasets, products and contracts.
CREATE TABLE product_source (
  product text COLLATE "C" NOT NULL,
  source  text COLLATE "C" NOT NULL,
  PRIMARY KEY (product, source)
);

-- By which changes of SLAs are told in order.
CREATE SEQUENCE sla_revision;
