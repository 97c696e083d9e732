-- What was told of columns before it was told otherwise is found in the events: those of a job by their time,
-- and those that tell of a dataset alone by the dataset.
CREATE INDEX event_of_job_by_time ON event (job_key, event_time) WHERE job_key IS NOT NULL;
CREATE INDEX event_of_dataset_by_time
  ON event (md5((body #>> '{dataset,namespace}') || ' ' || (body #>> '{dataset,name}')), event_time)
  WHERE job_key IS NULL;
