// From schema version 1 to 2: names of properties, labels and indexes. Each statement may be run again; the large ones
// run in transactions of their own, so that an interrupted upgrade goes on where it stopped.

MATCH (store:Telar {name: 'store'})
WHERE store.standing IS NOT NULL
SET store.visibleRevisions = store.standing, store.storeVersion = store.edition
REMOVE store.standing, store.edition;

MATCH (year:SchoolYear)
WHERE year.ownerId IS NOT NULL
CALL (year) {
  SET year.sostenedorId = year.ownerId
  REMOVE year.ownerId
} IN TRANSACTIONS OF 10000 ROWS;

// JSON text: a quotation mark within a value carries a backslash, so only the field's name is found.
MATCH (older:Superseded)
WHERE older.type = 'school-year' AND older.record CONTAINS '"ownerId":'
CALL (older) {
  SET older.record = replace(older.record, '"ownerId":', '"sostenedorId":')
} IN TRANSACTIONS OF 10000 ROWS;

MATCH (stub:Mentioned)
CALL (stub) {
  SET stub:Stub
  REMOVE stub:Mentioned
} IN TRANSACTIONS OF 10000 ROWS;

MATCH (again:Restated)
CALL (again) {
  SET again:Reassertion
  REMOVE again:Restated
} IN TRANSACTIONS OF 10000 ROWS;

DROP INDEX restated_key IF EXISTS;
DROP INDEX restated_revision IF EXISTS;
