-- Which versions of datasets are bad or made of bad ones, and how datasets score.

-- The run whose version of the dataset a result is about. Where nobody said, or nothing is known of it, the
-- result is about the version that was written last when it was measured.
ALTER TABLE check_result ADD COLUMN run text COLLATE "C";
CREATE INDEX check_result_run ON check_result (check_id, (md5(run)::uuid), measured_at) WHERE run IS NOT NULL;

-- Those of a dataset are in the order of (at, run_key, job_key). A run that goes on has not written yet, and one
-- that did not complete left what was there before, as far as anybody can tell.
CREATE VIEW dataset_version AS
SELECT flow.dataset_key, flow.dataset, flow.run, flow.at, job_run.job, job_run.job_key, job_run.run_id,
  job_run.run_key
FROM run_flow AS flow JOIN job_run ON job_run.id = flow.run
WHERE flow.is_output AND job_run.state = 'COMPLETED';

-- What a check found of the version that was written by a run, and was the latest from since until another came.
CREATE FUNCTION results_about(of_dataset uuid, by_check bigint, of_run uuid, since timestamptz, until timestamptz)
RETURNS TABLE (outcome text, measured_at timestamptz) LANGUAGE sql STABLE AS $$
  SELECT result.outcome, result.measured_at FROM check_result AS result
  WHERE result.check_id = by_check AND result.measured_at >= since AND result.measured_at < until
    AND (result.run IS NULL OR NOT EXISTS (
      SELECT FROM dataset_version AS named
      WHERE named.dataset_key = of_dataset AND named.run_key = md5(result.run)::uuid))
  UNION ALL
  SELECT result.outcome, result.measured_at FROM check_result AS result
  WHERE result.check_id = by_check AND result.run IS NOT NULL AND md5(result.run)::uuid = of_run
$$;

-- What is wrong with versions: a check whose latest result about the version did not pass.
CREATE TABLE version_fault (
  dataset_key uuid NOT NULL,
  run         bigint NOT NULL REFERENCES job_run ON DELETE CASCADE,
  check_id    bigint NOT NULL REFERENCES quality_check,
  -- Whether nobody should use the version; else it is a warning.
  stops       boolean NOT NULL,
  -- Of the first result that did not pass after the last that did, and of the latest.
  since       timestamptz NOT NULL,
  measured_at timestamptz NOT NULL,
  PRIMARY KEY (dataset_key, run, check_id)
);
CREATE INDEX version_fault_run ON version_fault (run);

-- Faults that stop, of versions that a run's data was made of, however far back; the first few of each run. A row
-- holds while its fault does, so that what is good again is so at once.
CREATE TABLE taint (
  run         bigint NOT NULL REFERENCES job_run ON DELETE CASCADE,
  dataset_key uuid NOT NULL,
  root        bigint NOT NULL REFERENCES job_run ON DELETE CASCADE,
  check_id    bigint NOT NULL REFERENCES quality_check,
  since       timestamptz NOT NULL,
  PRIMARY KEY (run, root, dataset_key, check_id)
);
CREATE INDEX taint_root ON taint (root);

-- Work that waits. Rows are only added, so that nobody waits for whoever works it off.
-- Datasets whose versions are to be judged anew from then on, and whether there may be other versions than before.
CREATE TABLE version_news (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset_key  uuid NOT NULL,
  since        timestamptz NOT NULL,
  is_rewritten boolean NOT NULL
);
-- Runs that may have read something else than was thought, and when they began to.
CREATE TABLE run_news (
  id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run bigint NOT NULL,
  at  timestamptz NOT NULL
);
CREATE INDEX run_news_at ON run_news (at, id);

-- 0 to 100; null while no check counts, and until the next result of what was assessed before there were scores.
ALTER TABLE assessment ADD COLUMN score double precision;

-- The last score of each hour in which it became another; null from when nothing counts any more.
CREATE TABLE score_history (
  urn     text COLLATE "C" NOT NULL,
  urn_key uuid GENERATED ALWAYS AS (md5(urn)::uuid) STORED,
  hour    timestamptz NOT NULL,
  score   double precision,
  PRIMARY KEY (urn_key, hour)
);
-- By which the products of a domain are found.
CREATE INDEX score_history_urn ON score_history (left(urn, 512), hour);
