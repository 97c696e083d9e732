-- What was told of metrics for a time that had not come, before that was refused, held up all that came after it:
-- monitors judge what is later than what they judged last. It goes, with what was made of it. Clocks may differ by
-- ten minutes.

-- An interval between two arrivals is told of the first, and is of the future if the second is.
CREATE TEMPORARY TABLE early_point ON COMMIT DROP AS
SELECT point.series, point.at FROM metric_series AS series
JOIN metric_point AS point ON point.series = series.id AND point.at > now() + interval '10 minutes'
WHERE series.last_at > now() + interval '10 minutes'
UNION
SELECT point.series, point.at FROM monitor
JOIN metric_point AS point ON point.series = monitor.series
  AND point.value * 60 > extract(epoch FROM now() + interval '10 minutes' - point.at)
WHERE monitor.kind = 'FRESHNESS' AND monitor.arrived_at > now() + interval '10 minutes';

DELETE FROM metric_point USING early_point AS early
WHERE metric_point.series = early.series AND metric_point.at = early.at;

DELETE FROM metric_hour USING early_point AS early
WHERE metric_hour.series = early.series AND metric_hour.hour = date_trunc('hour', early.at, 'UTC');
INSERT INTO metric_hour (series, hour, points, sum, min, max)
SELECT touched.series, touched.hour, count(*), sum(point.value), min(point.value), max(point.value)
FROM (SELECT DISTINCT series, date_trunc('hour', at, 'UTC') AS hour FROM early_point) AS touched
JOIN metric_point AS point ON point.series = touched.series AND point.at >= touched.hour
  AND point.at < touched.hour + interval '1 hour'
GROUP BY touched.series, touched.hour;

UPDATE metric_series AS series SET
  points = (SELECT coalesce(sum(hours.points), 0) FROM metric_hour AS hours WHERE hours.series = series.id),
  first_at = (SELECT min(point.at) FROM metric_point AS point WHERE point.series = series.id),
  last_at = (SELECT max(point.at) FROM metric_point AS point WHERE point.series = series.id),
  last_value = (
    SELECT point.value FROM metric_point AS point WHERE point.series = series.id ORDER BY point.at DESC LIMIT 1)
WHERE series.id IN (SELECT series FROM early_point);

-- Monitors judge the latest value anew. Of freshness the last arrival that came is where the first interval began
-- that did not end.
DELETE FROM monitor_judgement USING monitor, early_point AS early
WHERE monitor.series = early.series AND monitor_judgement.monitor = monitor.id AND monitor_judgement.at = early.at;
UPDATE monitor SET judged_at = NULL, outcome = NULL, message = '', due_at = NULL,
  arrived_at = CASE WHEN arrived_at > now() + interval '10 minutes' THEN (
    SELECT min(early.at) FROM early_point AS early
    WHERE early.series = monitor.series AND early.at <= now() + interval '10 minutes') ELSE arrived_at END
WHERE series IN (SELECT series FROM early_point) OR arrived_at > now() + interval '10 minutes';
DELETE FROM monitor_arrival WHERE at > now() + interval '10 minutes';
INSERT INTO monitor_queue AS waiting (series, held_until)
SELECT series, now() FROM monitor WHERE series IN (SELECT series FROM early_point)
ON CONFLICT (series) DO UPDATE SET revision = waiting.revision + 1;

-- What they recorded stands in front of all that they record from now on. Checks without any other result are gone
-- until there is one.
CREATE TEMPORARY TABLE early_check ON COMMIT DROP AS
SELECT id, dataset_key FROM quality_check
WHERE starts_with(name, 'monitor/') AND name <> 'monitor/schema' AND measured_at > now() + interval '10 minutes';

DELETE FROM check_result USING early_check AS early
WHERE check_result.check_id = early.id AND check_result.measured_at > now() + interval '10 minutes';
UPDATE quality_check AS checked SET outcome = latest.outcome, value = latest.value,
  expectation = latest.expectation, message = latest.message, measured_at = latest.measured_at
FROM early_check AS early CROSS JOIN LATERAL (
  SELECT * FROM check_result WHERE check_id = early.id ORDER BY measured_at DESC LIMIT 1) AS latest
WHERE checked.id = early.id;
INSERT INTO version_news (dataset_key, since, is_rewritten)
SELECT DISTINCT dataset_key, now(), false FROM early_check;

DELETE FROM early_check AS early USING check_result WHERE check_result.check_id = early.id;
DELETE FROM taint USING early_check AS early WHERE taint.check_id = early.id;
DELETE FROM version_fault USING early_check AS early WHERE version_fault.check_id = early.id;
DELETE FROM quality_check USING early_check AS early WHERE quality_check.id = early.id;
