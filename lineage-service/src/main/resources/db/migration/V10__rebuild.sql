-- Somebody asked for the graph to be folded anew from the event log.
CREATE TABLE rebuild (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  actor       text NOT NULL,
  asked_at    timestamptz NOT NULL,
  state       text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  -- Of so many events so many are folded.
  events      bigint NOT NULL DEFAULT 0,
  folded      bigint NOT NULL DEFAULT 0,
  finished_at timestamptz,
  failure     text
);
-- One at a time.
CREATE UNIQUE INDEX rebuild_under_way ON rebuild ((true)) WHERE state IN ('WAITING', 'RUNNING');
