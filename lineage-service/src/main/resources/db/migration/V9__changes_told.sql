-- That a flow has not been seen for long although its job went on, and that others were told so.
ALTER TABLE flow ADD COLUMN stale boolean NOT NULL DEFAULT false;
