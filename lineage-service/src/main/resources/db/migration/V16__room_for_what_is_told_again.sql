-- What pipelines tell again changes the times of rows: room for that in the same page spares all indexes.
ALTER TABLE dataset SET (fillfactor = 70);
ALTER TABLE column_lineage SET (fillfactor = 70);
ALTER TABLE facet SET (fillfactor = 80);
ALTER TABLE job SET (fillfactor = 80);
