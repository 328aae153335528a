// Deletes superseded versions that are visible again.
// $rows  {key, revision}
// Index  Superseded(key)
UNWIND $rows AS row
MATCH (older:Superseded {key: row.key})
WHERE older.revision = row.revision
DELETE older
