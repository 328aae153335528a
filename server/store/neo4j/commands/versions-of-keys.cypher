// Which superseded versions and reassertions of these records are there, of visible revisions?
// $keys              record keys
// $visibleRevisions  numbers of the revisions that may be read
// Columns  key, revision, file, row, record (JSON text of a superseded version; null for a reassertion)
// Index    Superseded(key), Reassertion(key, revision)
UNWIND $keys AS key
CALL (key) {
  MATCH (older:Superseded {key: key})
  WHERE older.revision IN $visibleRevisions
  RETURN older AS version
  UNION ALL
  MATCH (again:Reassertion {key: key})
  WHERE again.revision IN $visibleRevisions
  RETURN again AS version
}
RETURN key, version.revision AS revision, version.file AS file, version.row AS row, version.record AS record
