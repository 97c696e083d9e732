-- What each source says of a dataset beside its columns: {"dbt": {"title", "properties"}}. It stands beside
-- reports, whose shape the previous version reads strictly.
ALTER TABLE dataset ADD COLUMN details jsonb NOT NULL DEFAULT '{}';
