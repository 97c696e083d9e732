-- Most datasets have one name and stand for themselves: only the others need be looked up, of which this
-- index has nothing but them.
CREATE INDEX dataset_renamed ON dataset (id) INCLUDE (node_id) WHERE node_id IS NOT NULL;

-- Replicas keep which job reads and writes which dataset, and follow its changes by their numbers. One
-- projector at a time writes the graph, so numbers are committed in their order. Where anything is taken
-- away, which only happens when the graph is folded anew, a new epoch begins.
CREATE SEQUENCE topology_number;
ALTER TABLE flow ADD COLUMN number bigint NOT NULL DEFAULT nextval('topology_number');
CREATE INDEX flow_number ON flow (number);
-- When the dataset came to stand under another name; null for those that never did.
ALTER TABLE dataset ADD COLUMN renamed bigint;
UPDATE dataset SET renamed = nextval('topology_number') WHERE node_id IS NOT NULL;
CREATE INDEX dataset_renamed_number ON dataset (renamed) WHERE renamed IS NOT NULL;

CREATE TABLE topology (epoch bigint NOT NULL);
INSERT INTO topology VALUES (1);

CREATE FUNCTION number_rename() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.renamed := nextval('topology_number');
  RETURN NEW;
END $$;
CREATE TRIGGER dataset_rename BEFORE UPDATE OF node_id ON dataset
  FOR EACH ROW WHEN (OLD.node_id IS DISTINCT FROM NEW.node_id) EXECUTE FUNCTION number_rename();

CREATE FUNCTION begin_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE topology SET epoch = epoch + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER flow_removal AFTER DELETE ON flow FOR EACH STATEMENT EXECUTE FUNCTION begin_epoch();

-- The same walk as before, which looks up only the datasets that stand under another name.
CREATE OR REPLACE FUNCTION walk(
  root_jobs bigint[], root_datasets bigint[], downstream boolean, until timestamptz,
  max_hops integer, max_nodes integer, end_jobs bigint[], end_datasets bigint[]
) RETURNS TABLE (hop integer, is_job boolean, node bigint, came_from bigint)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  from_job      text := CASE WHEN downstream THEN 'OUTPUT' ELSE 'INPUT' END;
  from_dataset  text := CASE WHEN downstream THEN 'INPUT' ELSE 'OUTPUT' END;
  jobs          bigint[] := root_jobs;
  datasets      bigint[] := root_datasets;
  last_jobs     bigint[] := root_jobs;
  last_datasets bigint[] := root_datasets;
  next_jobs     bigint[];
  next_datasets bigint[];
  origins       bigint[];
  room          integer := max_nodes;
BEGIN
  hop := 0;
  WHILE hop < max_hops AND room > 0 AND cardinality(last_jobs) + cardinality(last_datasets) > 0
    AND NOT jobs && end_jobs AND NOT datasets && end_datasets
  LOOP
    hop := hop + 1;

    next_datasets := '{}';
    IF cardinality(last_jobs) > 0 THEN
      SELECT coalesce(array_agg(found.reached), '{}'), coalesce(array_agg(found.origin), '{}')
      INTO next_datasets, origins
      FROM (
        SELECT coalesce(renamed.node_id, flow.dataset_id) AS reached, min(flow.job_id) AS origin
        FROM flow LEFT JOIN dataset AS renamed ON renamed.id = flow.dataset_id AND renamed.node_id IS NOT NULL
        WHERE flow.job_id = ANY (last_jobs) AND flow.direction = from_job AND flow.first_seen <= until
          AND coalesce(renamed.node_id, flow.dataset_id) NOT IN (SELECT unnest(datasets))
        GROUP BY 1 ORDER BY 1 LIMIT room
      ) AS found;
      is_job := false;
      RETURN QUERY SELECT hop, is_job, reached, origin FROM unnest(next_datasets, origins) AS told (reached, origin);
      room := room - cardinality(next_datasets);
    END IF;

    next_jobs := '{}';
    IF cardinality(last_datasets) > 0 THEN
      SELECT coalesce(array_agg(found.reached), '{}'), coalesce(array_agg(found.origin), '{}')
      INTO next_jobs, origins
      FROM (
        SELECT flow.job_id AS reached, min(name.standing) AS origin
        FROM (
          SELECT given AS id, given AS standing FROM unnest(last_datasets) AS given
          UNION ALL
          SELECT dataset.id, dataset.node_id FROM dataset
          WHERE dataset.node_id = ANY (last_datasets) AND dataset.id <> dataset.node_id
        ) AS name
        JOIN flow ON flow.dataset_id = name.id
        WHERE flow.direction = from_dataset AND flow.first_seen <= until AND flow.job_id NOT IN (SELECT unnest(jobs))
        GROUP BY 1 ORDER BY 1 LIMIT room
      ) AS found;
      is_job := true;
      RETURN QUERY SELECT hop, is_job, reached, origin FROM unnest(next_jobs, origins) AS told (reached, origin);
      room := room - cardinality(next_jobs);
    END IF;

    datasets := datasets || next_datasets;
    jobs := jobs || next_jobs;
    last_datasets := next_datasets;
    last_jobs := next_jobs;
  END LOOP;
END $$;
