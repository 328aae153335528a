// Which other versions of these records are there: older ones, and revisions that told them again?
// $keys    record keys
// Columns  kind (superseded, restated), key, type, revision, file, row, record (JSON text; null where restated)
// Index    Superseded(key), Restated(key)
UNWIND $keys AS key
CALL (key) {
  MATCH (older:Superseded {key: key})
  RETURN 'superseded' AS kind, older AS version
  UNION ALL
  MATCH (again:Restated {key: key})
  RETURN 'restated' AS kind, again AS version
}
RETURN kind, key, version.type AS type, version.revision AS revision, version.file AS file, version.row AS row,
  version.record AS record
