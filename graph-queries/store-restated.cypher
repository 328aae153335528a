// Notes that a revision told records just as they stood: it keeps them standing when the first teller is undone.
// $rows  {key, revision, file, row}
UNWIND $rows AS row
CREATE (again:Restated)
SET again = row
