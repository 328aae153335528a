-- Requests that were sent with a key so that they can be sent again, schema version 1: a file of its own on both engines,
-- as none of it belongs into a backup. A restored store has not carried out what was carried out after the backup.
-- name and request are keyed digests (of who sent which key, and of what was sent); answer is sealed.
-- NULL in answer: it is not kept. answered = 0: it is under way, or the process ended before it was answered.

CREATE TABLE repeat (
  name TEXT PRIMARY KEY, at TEXT NOT NULL, request TEXT NOT NULL, answered INTEGER NOT NULL DEFAULT 0, answer TEXT
) STRICT;
CREATE INDEX repeat_by_time ON repeat (at);
