-- All that is on one side of some jobs and datasets, the nearest first: what a walk of many hops finds in
-- one round trip. No node is reached twice. The roots themselves are not told. It ends after max_hops, after
-- max_nodes, or when it has reached one of the ends; no earlier than it must, so some more may be told. Its
-- statements are planned once: that takes longer than a hop. NOT IN, because it looks up in a hash whatever
-- the planner knows of an array.
CREATE FUNCTION walk(
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
        SELECT coalesce(dataset.node_id, dataset.id) AS reached, min(flow.job_id) AS origin
        FROM flow JOIN dataset ON dataset.id = flow.dataset_id
        WHERE flow.job_id = ANY (last_jobs) AND flow.direction = from_job AND flow.first_seen <= until
          AND coalesce(dataset.node_id, dataset.id) NOT IN (SELECT unnest(datasets))
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
