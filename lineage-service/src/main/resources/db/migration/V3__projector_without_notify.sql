-- NOTIFY lets one commit at a time through the whole database. The projector looks by itself.
DROP TRIGGER event_pending ON pending_event;
DROP FUNCTION notify_projector;
