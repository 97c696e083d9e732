-- Where data flows and what runs read and wrote, as lineage tells.

-- The flows that stand now; those gone stale are taken away.
CREATE TABLE job_flow (
  job_key     uuid NOT NULL,
  job         text COLLATE "C" NOT NULL,
  dataset_key uuid NOT NULL,
  dataset     text COLLATE "C" NOT NULL,
  -- Whether the job writes the dataset; else it reads it.
  is_output   boolean NOT NULL,
  PRIMARY KEY (job_key, dataset_key, is_output)
);
CREATE INDEX job_flow_dataset ON job_flow (dataset_key, is_output, job_key);

CREATE TABLE job_run (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job_key    uuid NOT NULL,
  job        text COLLATE "C" NOT NULL,
  run_id     text NOT NULL,
  run_key    uuid GENERATED ALWAYS AS (md5(run_id)::uuid) STORED,
  state      text NOT NULL,
  began_at   timestamptz NOT NULL,
  started_at timestamptz,
  ended_at   timestamptz,
  UNIQUE (job_key, run_key)
);
CREATE INDEX job_run_key ON job_run (run_key);
CREATE INDEX job_run_began ON job_run (job_key, began_at);

-- A version of a dataset is what one run wrote. A run reads the version that was written last before it.
CREATE TABLE run_flow (
  run         bigint NOT NULL REFERENCES job_run ON DELETE CASCADE,
  dataset_key uuid NOT NULL,
  dataset     text COLLATE "C" NOT NULL,
  is_output   boolean NOT NULL,
  -- Of what was written, when the run ended, or began while it goes on; of what was read, when it began.
  at          timestamptz NOT NULL,
  PRIMARY KEY (run, is_output, dataset_key)
);
CREATE INDEX run_flow_dataset ON run_flow (dataset_key, is_output, at);

-- What jobs write was kept apart until now. A version before this one may still read and write these two
-- tables; they can be dropped with the next.
INSERT INTO job_flow (job_key, job, dataset_key, dataset, is_output)
SELECT job_key, '', md5(dataset)::uuid, dataset, true FROM producer_output;
