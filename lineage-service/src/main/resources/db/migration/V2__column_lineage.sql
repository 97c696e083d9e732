-- What the columns of a dataset are made of, as the latest columnLineage facet of each job tells.
CREATE TABLE column_lineage (
  dataset_key uuid NOT NULL,
  -- Empty when a dataset was told of without a job.
  job         text NOT NULL,
  job_key     uuid GENERATED ALWAYS AS (md5(job)::uuid) STORED,
  -- JSON, compared as text to see whether anything changed.
  sources     text NOT NULL,
  told_at     timestamptz NOT NULL,
  PRIMARY KEY (dataset_key, job_key)
);
