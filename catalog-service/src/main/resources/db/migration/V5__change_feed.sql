ALTER TABLE change
  -- Why, in the words of whoever did it.
  ADD COLUMN message  text,
  -- Path of the domain the thing belongs to, as it was then.
  ADD COLUMN domain   text COLLATE "C",
  -- Place in the feed of all changes, given when the feed is next read: only then is it known that
  -- no transaction with an earlier change is still open.
  ADD COLUMN position bigint UNIQUE;

CREATE INDEX change_unplaced ON change (id) WHERE position IS NULL;
CREATE INDEX change_at ON change (urn_key, at DESC);
CREATE INDEX change_domain ON change (domain text_pattern_ops, position);

UPDATE change SET domain = CASE
  WHEN urn LIKE 'domain:%' THEN substr(urn, 8)
  ELSE content ->> 'domain'
END;
