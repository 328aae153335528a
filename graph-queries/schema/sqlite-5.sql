-- From schema version 4 to 5: saved views know who made them, how large they are and when they were last opened, and the
-- store knows under which owner key its natural persons stand.
ALTER TABLE saved_view ADD COLUMN createdBy TEXT;
ALTER TABLE saved_view ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE saved_view ADD COLUMN usedAt TEXT NOT NULL DEFAULT '';
UPDATE saved_view SET bytes = octet_length(state), usedAt = createdAt;

CREATE TABLE installation (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
