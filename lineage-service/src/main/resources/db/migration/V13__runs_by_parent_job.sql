-- Which jobs the runs of a job start, also of one that is only known as a parent: found by the job, no longer
-- by each of its runs.
CREATE INDEX run_parent_job ON run (md5(parent_job), began_at DESC) WHERE parent_run <> '';
DROP INDEX run_children;
