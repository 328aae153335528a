// Which other versions of these records are there, of revisions that stand: older ones, and those that told them again?
// $keys      record keys
// $standing  numbers of the revisions that may be read
// Columns    kind (superseded, restated), key, type, revision, file, row, record (JSON text; null where restated)
// Index      Superseded(key), Restated(key, revision)
UNWIND $keys AS key
CALL (key) {
  MATCH (older:Superseded {key: key})
  WHERE older.revision IN $standing
  RETURN 'superseded' AS kind, older AS version
  UNION ALL
  MATCH (again:Restated {key: key})
  WHERE again.revision IN $standing
  RETURN 'restated' AS kind, again AS version
}
RETURN kind, key, version.type AS type, version.revision AS revision, version.file AS file, version.row AS row,
  version.record AS record
