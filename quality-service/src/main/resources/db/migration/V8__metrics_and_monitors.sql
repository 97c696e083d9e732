-- Metrics of datasets over time, and the monitors that learn from them what is usual.

CREATE TABLE metric_series (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset     text COLLATE "C" NOT NULL,
  dataset_key uuid GENERATED ALWAYS AS (md5(dataset)::uuid) STORED,
  -- Empty for a metric of the whole dataset.
  column_name text NOT NULL,
  metric      text NOT NULL,
  -- Names are too long for an index.
  name_key    uuid GENERATED ALWAYS AS (md5(metric || chr(10) || column_name)::uuid) STORED,
  points      bigint NOT NULL DEFAULT 0,
  first_at    timestamptz,
  last_at     timestamptz,
  last_value  double precision,
  UNIQUE (dataset_key, name_key)
) WITH (fillfactor = 80);

-- A chart reads the index alone, which has the points of a series side by side. For that the pages must be
-- known to be visible to all: the table is vacuumed after fewer inserts than usual.
CREATE TABLE metric_point (
  series bigint NOT NULL REFERENCES metric_series ON DELETE CASCADE,
  at     timestamptz NOT NULL,
  value  double precision NOT NULL,
  PRIMARY KEY (series, at) INCLUDE (value)
) WITH (autovacuum_vacuum_insert_scale_factor = 0.02);

-- The same by the hour, written with the points, so that a long chart does not cost more for a series that
-- is told often.
CREATE TABLE metric_hour (
  series bigint NOT NULL REFERENCES metric_series ON DELETE CASCADE,
  hour   timestamptz NOT NULL,
  points bigint NOT NULL,
  sum    double precision NOT NULL,
  min    double precision NOT NULL,
  max    double precision NOT NULL,
  PRIMARY KEY (series, hour)
) WITH (fillfactor = 80);

-- What watches a dataset: each of its series, when it is written, and its columns.
CREATE TABLE monitor (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset     text COLLATE "C" NOT NULL,
  dataset_key uuid GENERATED ALWAYS AS (md5(dataset)::uuid) STORED,
  kind        text NOT NULL,
  -- Of freshness that of the minutes between arrivals, once there were two; of the schema none.
  series      bigint UNIQUE REFERENCES metric_series ON DELETE CASCADE,
  -- Outcome of the check when there is an anomaly: WARN or FAIL.
  on_anomaly  text NOT NULL DEFAULT 'WARN',
  muted_until timestamptz,
  -- Of what was judged last; null while there is not enough to learn from.
  judged_at   timestamptz,
  outcome     text,
  message     text NOT NULL DEFAULT '',
  -- Of freshness: when it was written last, and when the next write is expected at the latest; null once
  -- that is overdue, or not known.
  arrived_at  timestamptz,
  due_at      timestamptz,
  -- Of the schema: columns that went missing or changed their type, and are not accepted yet.
  lost        jsonb NOT NULL DEFAULT '[]'
);
CREATE INDEX monitor_dataset ON monitor (dataset_key, id);
CREATE UNIQUE INDEX monitor_alone ON monitor (dataset_key, kind) WHERE kind IN ('FRESHNESS', 'SCHEMA');
CREATE INDEX monitor_due ON monitor (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX monitor_lost ON monitor (judged_at) WHERE lost <> '[]';

-- What was expected when a value was judged, and what people said of it since.
CREATE TABLE monitor_judgement (
  monitor    bigint NOT NULL REFERENCES monitor ON DELETE CASCADE,
  at         timestamptz NOT NULL,
  value      double precision NOT NULL,
  low        double precision NOT NULL,
  expected   double precision NOT NULL,
  high       double precision NOT NULL,
  confidence double precision NOT NULL,
  is_anomaly boolean NOT NULL,
  -- EXPECTED or CONFIRMED, by whom and when; null while nobody said anything.
  feedback   text,
  actor      text,
  told_at    timestamptz,
  PRIMARY KEY (monitor, at)
);
CREATE INDEX monitor_judgement_anomaly ON monitor_judgement (monitor, at) WHERE is_anomaly;

-- Series with new values. Whoever takes one holds it until held_until, by the database's clock; a value that
-- comes meanwhile raises the revision, so that it is looked at once more.
CREATE TABLE monitor_queue (
  series     bigint PRIMARY KEY REFERENCES metric_series ON DELETE CASCADE,
  revision   bigint NOT NULL DEFAULT 0,
  held_until timestamptz NOT NULL
);
CREATE INDEX monitor_queue_held ON monitor_queue (held_until);

-- Writes of datasets that monitors of freshness have not seen yet.
CREATE TABLE monitor_arrival (
  dataset_key uuid NOT NULL,
  at          timestamptz NOT NULL,
  dataset     text COLLATE "C" NOT NULL,
  PRIMARY KEY (dataset_key, at)
);
