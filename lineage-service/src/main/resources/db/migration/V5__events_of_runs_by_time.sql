-- What happened when, for who looks at events by their time.
CREATE INDEX event_of_run_by_time ON event (event_time, id) WHERE run_id IS NOT NULL;
