// Notes that a revision told records just as they stood: it keeps them standing when the first teller is undone.
// $rows  {key, revision, file, row}
// Index  Restated(key, revision)
UNWIND $rows AS row
MERGE (again:Restated {key: row.key, revision: row.revision})
SET again = row
