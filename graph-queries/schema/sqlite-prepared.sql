-- Answers that were worked out ahead, schema version 1: a file of its own on both engines, since all of it follows from
-- what is stored, and none of it belongs into a backup, an export or the version of the store.
-- name is a digest of the facts, the rules and the settings that a result follows from; state is a digest of the version
-- of the store in which it was last known to be true. value is compressed; bytes is its length. used counts upwards.
-- emptied counts how often all was dropped: what was begun before is not kept any more.

CREATE TABLE prepared (
  name TEXT PRIMARY KEY, state TEXT NOT NULL, used INTEGER NOT NULL, bytes INTEGER NOT NULL, value BLOB NOT NULL
) STRICT;
CREATE INDEX prepared_by_use ON prepared (used, bytes);
CREATE TABLE emptied (times INTEGER NOT NULL) STRICT;
INSERT INTO emptied (times) VALUES (0);
