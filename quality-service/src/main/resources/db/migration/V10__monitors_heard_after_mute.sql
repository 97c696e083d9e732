-- What monitors need to be heard after they were muted, to go on whatever one write is about, and to be told apart.

-- Whether it was judged while it was muted, so that no result tells yet how it stands.
ALTER TABLE monitor ADD COLUMN is_untold boolean NOT NULL DEFAULT false;
CREATE INDEX monitor_untold ON monitor (muted_until) WHERE is_untold;

-- Of what was judged while they were muted until now nothing was recorded either.
UPDATE monitor SET is_untold = true WHERE muted_until > now() AND outcome IS NOT NULL;

-- Whoever takes writes holds them until held_until, by the database's clock. Those of clocks that went wrong say
-- nothing, and could not be recorded as results; they held up what came after them.
ALTER TABLE monitor_arrival ADD COLUMN held_until timestamptz NOT NULL DEFAULT now();
CREATE INDEX monitor_arrival_held ON monitor_arrival (held_until);
DELETE FROM monitor_arrival WHERE at < '2000-01-01T00:00:00Z' OR at > now() + interval '10 minutes';

-- Checks of metrics were called as those of other kinds can be, and a metric of a column as one of the dataset can
-- be: what stood for two stays with one of them. A name is cut at 200 characters, and told apart by a digest.
UPDATE quality_check AS checked SET name = renamed.name
FROM (
  SELECT DISTINCT ON (dataset_key, before) dataset_key,
    CASE WHEN length(before) <= 200 THEN before ELSE left(before, 190) || ' ~' || left(md5(before), 8) END AS before,
    CASE WHEN length(name) <= 200 THEN name ELSE left(name, 189) || '… ~' || left(md5(name), 8) END AS name
  FROM (
    SELECT monitor.dataset_key, monitor.id, 'monitor/' || metric ||
        CASE column_name WHEN '' THEN '' ELSE ' of ' || column_name END AS before,
      CASE column_name WHEN '' THEN 'monitor/metric/'
        ELSE 'monitor/column/' || replace(replace(column_name, '%', '%25'), '/', '%2F') || '/' END || metric AS name
    FROM monitor JOIN metric_series ON metric_series.id = monitor.series WHERE monitor.kind = 'METRIC'
  ) AS called
  WHERE before NOT IN ('monitor/freshness', 'monitor/schema') AND before NOT LIKE 'monitor/volume/%'
  ORDER BY dataset_key, before, id
) AS renamed
WHERE checked.dataset_key = renamed.dataset_key AND checked.name = renamed.before AND NOT EXISTS (
  SELECT 1 FROM quality_check AS other
  WHERE other.dataset_key = renamed.dataset_key AND other.name = renamed.name);
