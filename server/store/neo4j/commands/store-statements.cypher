// Keeps what revisions said of records beside the visible ones: all that was said of a key makes its visible record.
// $rows  {key, revision, file, row, isGone, assumed, record}: isGone is true or absent, assumed a list of fields, record
//        JSON text, absent where it is the same as before or as visible
// Index  Statement(key, revision)
UNWIND $rows AS row
MERGE (statement:Statement {key: row.key, revision: row.revision})
SET statement = row
