-- Most events tell the column lineage that is known: that is seen by its digest, without reading it.
ALTER TABLE column_lineage ADD COLUMN sources_key uuid GENERATED ALWAYS AS (md5(sources)::uuid) STORED;
