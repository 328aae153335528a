// Replaced versions that a revision in between told again just so become that revision's.
// $number  the revision that is taken back
// $rows    {key, revision, file, row}
// Index    Superseded(key)
UNWIND $rows AS row
MATCH (older:Superseded {key: row.key})
WHERE older.revision = $number
SET older.revision = row.revision, older.file = row.file, older.row = row.row
