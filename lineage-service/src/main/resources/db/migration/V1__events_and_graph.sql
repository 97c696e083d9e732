-- Every event as it came. Never changed; what it means is folded into the tables below.
CREATE TABLE event (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Of the content, whatever its white space and order of keys: the same event twice is one.
  digest      bytea NOT NULL UNIQUE,
  event_time  timestamptz NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  run_id      text,
  job_key     uuid,
  body        json NOT NULL
);
CREATE INDEX event_run ON event (md5(run_id)) WHERE run_id IS NOT NULL;
CREATE INDEX event_job ON event (job_key, id) WHERE job_key IS NOT NULL;

-- Events that are not yet folded into the graph. One that cannot be, says why and is passed over.
CREATE TABLE pending_event (
  event_id bigint PRIMARY KEY,
  failure  text
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

CREATE FUNCTION notify_projector() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('projector', '');
  RETURN NULL;
END $$;

CREATE TRIGGER event_pending AFTER INSERT ON pending_event
  FOR EACH STATEMENT EXECUTE FUNCTION notify_projector();

-- urn_key stands for the URN, which may be longer than an index entry can.
CREATE TABLE dataset (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  urn            text COLLATE "C" NOT NULL,
  urn_key        uuid GENERATED ALWAYS AS (md5(urn)::uuid) STORED UNIQUE,
  description    text NOT NULL,
  description_at timestamptz NOT NULL,
  -- JSON, compared as text to see whether anything changed.
  fields         text NOT NULL,
  fields_at      timestamptz NOT NULL,
  first_seen     timestamptz NOT NULL,
  last_seen      timestamptz NOT NULL,
  revision       bigint NOT NULL
);
CREATE INDEX dataset_urn ON dataset (left(urn, 512));

CREATE TABLE job (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  urn            text COLLATE "C" NOT NULL,
  urn_key        uuid GENERATED ALWAYS AS (md5(urn)::uuid) STORED UNIQUE,
  description    text NOT NULL,
  description_at timestamptz NOT NULL,
  last_run       text,
  last_state     text,
  first_seen     timestamptz NOT NULL,
  last_seen      timestamptz NOT NULL,
  revision       bigint NOT NULL
);
CREATE INDEX job_urn ON job (left(urn, 512));

-- A run id names a run of a job: producers have been seen to use one for several jobs.
CREATE TABLE run (
  job_key         uuid NOT NULL,
  id              text NOT NULL,
  id_key          uuid GENERATED ALWAYS AS (md5(id)::uuid) STORED,
  state           text NOT NULL,
  state_at        timestamptz NOT NULL,
  -- Time of the earliest event of the run, of its start, and of its end.
  began_at        timestamptz NOT NULL,
  started_at      timestamptz,
  ended_at        timestamptz,
  PRIMARY KEY (job_key, id_key)
);
CREATE INDEX run_of_job ON run (job_key, began_at DESC);
CREATE INDEX run_by_id ON run (id_key);

-- Data flows between a dataset and a job: 'INPUT' into the job, 'OUTPUT' out of it.
CREATE TABLE flow (
  job_id     bigint NOT NULL REFERENCES job,
  dataset_id bigint NOT NULL REFERENCES dataset,
  direction  text NOT NULL,
  first_seen timestamptz NOT NULL,
  last_seen  timestamptz NOT NULL,
  PRIMARY KEY (job_id, direction, dataset_id)
);
CREATE INDEX flow_of_dataset ON flow (dataset_id, direction, job_id);

-- Which products offer which datasets, as the catalog tells.
CREATE TABLE product_port (
  product     text COLLATE "C" NOT NULL,
  dataset_key uuid NOT NULL,
  PRIMARY KEY (product, dataset_key)
);
CREATE INDEX product_port_dataset ON product_port (dataset_key);
