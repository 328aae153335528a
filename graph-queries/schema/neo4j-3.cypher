// From schema version 2 to 3: what revisions said of a record has one label, and revisions know who speaks in them. Each
// statement may be run again; the large ones run in transactions of their own, so that an interrupted upgrade goes on
// where it stopped.

DROP INDEX superseded_key IF EXISTS;
DROP INDEX superseded_revision IF EXISTS;
DROP INDEX reassertion_key IF EXISTS;
DROP INDEX reassertion_revision IF EXISTS;
CREATE INDEX statement_key IF NOT EXISTS FOR (n:Statement) ON (n.key, n.revision);

MATCH (older:Superseded)
CALL (older) {
  SET older:Statement
  REMOVE older:Superseded, older.type, older.place
} IN TRANSACTIONS OF 10000 ROWS;

// Where a version became the reassertion's own, when an earlier revision was undone, it says nothing further.
MATCH (again:Reassertion)
WHERE EXISTS { (older:Statement) WHERE older.key = again.key AND older.revision = again.revision }
CALL (again) {
  DELETE again
} IN TRANSACTIONS OF 10000 ROWS;

MATCH (again:Reassertion)
CALL (again) {
  SET again:Statement
  REMOVE again:Reassertion
} IN TRANSACTIONS OF 10000 ROWS;

MATCH (revision:Revision)
SET revision.authority = coalesce(revision.authority, 'import'), revision.replaces = coalesce(revision.replaces, '[]');

MATCH (year:SchoolYear)
WITH DISTINCT year.revision AS number
MATCH (revision:Revision {number: number})
SET revision.authority = 'register';

MATCH (statement:Statement)
WHERE statement.key STARTS WITH '["school-year",'
WITH DISTINCT statement.revision AS number
MATCH (revision:Revision {number: number})
SET revision.authority = 'register';
