-- NOTIFY lets one commit at a time through the whole database. The relay looks by itself; that of the
-- previous version does too, every half second.
DROP TRIGGER outbox_written ON outbox;
DROP FUNCTION notify_outbox;
