// Notes that a revision brought records with the values that are stored: it owns them when the present owner is undone.
// $rows  {key, revision, file, row}
// Index  Reassertion(key, revision)
UNWIND $rows AS row
MERGE (again:Reassertion {key: row.key, revision: row.revision})
SET again = row
