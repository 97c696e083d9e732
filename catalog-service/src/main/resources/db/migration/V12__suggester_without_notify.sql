-- NOTIFY lets one commit at a time through the whole database. The suggester looks by itself.
DROP TRIGGER suggestion_due_added ON suggestion_due;
DROP FUNCTION notify_suggester;
