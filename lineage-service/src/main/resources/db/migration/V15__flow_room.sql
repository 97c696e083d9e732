-- Flows are written again whenever a run uses them: room for that in the same page spares all indexes.
ALTER TABLE flow SET (fillfactor = 80);
