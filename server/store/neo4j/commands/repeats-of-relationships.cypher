// Which revisions said these relationships again? `RECORD` stands for one of a fixed list.
// $keys    record keys
// Columns  key, repeats (entries: JSON text of revision, file and row)
// Index    unique RECORD(key)
MATCH ()-[record:RECORD]->()
USING INDEX record:RECORD(key)
WHERE record.key IN $keys AND record.repeats IS NOT NULL
RETURN record.key AS key, record.repeats AS repeats
