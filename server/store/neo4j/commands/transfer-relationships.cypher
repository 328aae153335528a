// Transfers relationships to the revision that said the same.
// $rows  {key, revision, file, row}
// Index  unique RECORD(key)
UNWIND $rows AS row
MATCH ()-[record:RECORD {key: row.key}]->()
USING INDEX record:RECORD(key)
SET record.revision = row.revision, record.file = row.file, record.row = row.row
