// Transfers superseded versions to the revision that reasserted them before they were replaced.
// $number  the revision that is undone
// $rows    {key, revision, file, row}
// Index    Superseded(key)
UNWIND $rows AS row
MATCH (older:Superseded {key: row.key})
WHERE older.revision = $number
SET older.revision = row.revision, older.file = row.file, older.row = row.row
