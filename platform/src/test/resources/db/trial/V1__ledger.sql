CREATE TABLE ledger (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject  text NOT NULL,
  revision bigint NOT NULL,
  entry    text NOT NULL
);
