// Transfers nodes to the revision that said the same.
// $rows  {key, revision, file, row}
// Index  unique Record(key)
UNWIND $rows AS row
MATCH (record:Record {key: row.key})
USING INDEX record:Record(key)
SET record.revision = row.revision, record.file = row.file, record.row = row.row
