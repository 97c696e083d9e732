-- What other tools wrote about the quality of data, as it came. A report is known by its content and
-- by how it was to be read: the same again is the same row.
CREATE TABLE quality_report (
  -- In the order of arrival, by which reports are listed.
  position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id          uuid NOT NULL UNIQUE,
  tool        text NOT NULL,
  -- What the document says it is, such as 'run-results v6 of dbt 1.9.0'.
  format      text NOT NULL,
  -- Of the latest result; the time of arrival where there is none.
  measured_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  actor       text NOT NULL,
  results     int NOT NULL,
  -- How the datasets came out, and what was not mapped, as the API tells it.
  datasets    jsonb NOT NULL,
  not_mapped  jsonb NOT NULL,
  -- Byte for byte, gzipped: compressing once more would be in vain.
  document    bytea NOT NULL
);
ALTER TABLE quality_report ALTER COLUMN document SET STORAGE EXTERNAL;
CREATE INDEX quality_report_tool ON quality_report (tool, position);

CREATE TABLE quality_report_dataset (
  dataset_key uuid NOT NULL,
  position    bigint NOT NULL REFERENCES quality_report,
  PRIMARY KEY (dataset_key, position)
);
