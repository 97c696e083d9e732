-- Finds events that are old enough; small, since they come in order of time.
CREATE INDEX event_received_at ON event USING brin (received_at);

-- Each time that events were deleted because the operator keeps them for so long only.
CREATE TABLE retention_pass (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  passed_at      timestamptz NOT NULL,
  received_until timestamptz NOT NULL,
  deleted        bigint NOT NULL
);
