-- When all that fails or is in an incident was looked at last: one replica does so every few minutes.
CREATE TABLE incident_review (
  reviewed_at timestamptz NOT NULL
);
INSERT INTO incident_review VALUES ('-infinity');

-- Only the last message of an incident to a channel is told again, and what is told again no longer becomes dead,
-- nor waits as if it were new.
UPDATE notification SET state = 'DELIVERED', repeat_at = now(), locked_until = NULL
WHERE state IN ('WAITING', 'DEAD') AND delivered_at IS NOT NULL;
UPDATE notification AS older SET repeat_at = NULL
WHERE repeat_at IS NOT NULL AND EXISTS (
  SELECT 1 FROM notification AS newer
  WHERE newer.incident = older.incident AND newer.channel = older.channel
    AND newer.position > older.position);
