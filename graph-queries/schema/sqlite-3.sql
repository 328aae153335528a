-- From schema version 2 to 3: what revisions said of a record is one table, and revisions know who speaks in them.
CREATE TABLE statement (
  key TEXT NOT NULL, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  isGone INTEGER NOT NULL, assumed TEXT, record TEXT,
  PRIMARY KEY (key, revision)
) STRICT, WITHOUT ROWID;

INSERT INTO statement (key, revision, file, row, isGone, record)
SELECT key, revision, file, row, 0, record FROM superseded;

-- Where a version became the reassertion's own, when an earlier revision was undone, this says nothing further.
INSERT OR IGNORE INTO statement (key, revision, file, row, isGone)
SELECT key, revision, file, row, 0 FROM reassertion;

DROP TABLE superseded;
DROP TABLE reassertion;
CREATE INDEX statement_by_revision ON statement (revision);
CREATE INDEX statement_gone ON statement (key) WHERE isGone = 1;
CREATE TABLE erasure (number INTEGER PRIMARY KEY, isWiped INTEGER NOT NULL) STRICT;
CREATE TABLE restoration (id TEXT PRIMARY KEY) STRICT;

ALTER TABLE revision ADD COLUMN authority TEXT NOT NULL DEFAULT 'import';
ALTER TABLE revision ADD COLUMN replaces TEXT NOT NULL DEFAULT '[]';
UPDATE revision SET authority = 'register'
WHERE number IN (
  SELECT revision FROM school_year
  UNION SELECT revision FROM statement WHERE key LIKE '["school-year",%'
);

-- Whether a school has pupils may be unknown.
ALTER TABLE school_year ADD COLUMN maybeEnrolled INTEGER;
UPDATE school_year SET maybeEnrolled = hasEnrolment;
ALTER TABLE school_year DROP COLUMN hasEnrolment;
ALTER TABLE school_year RENAME COLUMN maybeEnrolled TO hasEnrolment;
