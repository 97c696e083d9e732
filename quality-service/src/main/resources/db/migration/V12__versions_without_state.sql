-- What a promise, or a monitor of freshness, finds is how a dataset stands, and is no fault of any version. The
-- versions that were blamed for it are judged anew, some at a time.
INSERT INTO version_news (dataset_key, since, is_rewritten)
SELECT DISTINCT dataset_key, '-infinity'::timestamptz, false FROM quality_check
WHERE starts_with(name, 'sla/') OR name = 'monitor/freshness';

-- The names of the service's own checks are its own: what contracts declare under them is called otherwise, as it
-- will be when they are published next.
UPDATE declared_check AS declared SET name = left('rule ' || name, 200)
WHERE (starts_with(name, 'sla/') OR starts_with(name, 'monitor/')) AND NOT EXISTS (
  SELECT FROM declared_check AS other
  WHERE other.contract = declared.contract AND other.dataset_key = declared.dataset_key
    AND other.name = left('rule ' || declared.name, 200));
