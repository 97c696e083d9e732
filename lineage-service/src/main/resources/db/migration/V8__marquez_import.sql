-- How far the events of a database of Marquez are taken over, by the import's name in the configuration.
CREATE TABLE marquez_import (
  name        text PRIMARY KEY,
  -- The last event that was read: its time, and the MD5 of its text, which tells those of one time apart.
  event_time  timestamptz NOT NULL DEFAULT '-infinity',
  digest      text NOT NULL DEFAULT '',
  -- What became of those that were read.
  accepted    bigint NOT NULL DEFAULT 0,
  duplicate   bigint NOT NULL DEFAULT 0,
  refused     bigint NOT NULL DEFAULT 0,
  started_at  timestamptz NOT NULL,
  -- When nothing was left to read; none while it goes on.
  finished_at timestamptz,
  -- Why it does not get on; empty while it does.
  failure     text NOT NULL DEFAULT ''
);

-- Events of Marquez that were refused, and why. Identical ones are one.
CREATE TABLE marquez_refusal (
  import     text NOT NULL REFERENCES marquez_import,
  event_time timestamptz NOT NULL,
  digest     text COLLATE "C" NOT NULL,
  reason     text NOT NULL,
  PRIMARY KEY (import, event_time, digest)
);
