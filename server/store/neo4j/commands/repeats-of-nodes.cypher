// Which revisions said these nodes again? `Record` stands for one of a fixed list.
// $keys    record keys
// Columns  key, repeats (entries: JSON text of revision, file and row)
// Index    unique Record(key)
MATCH (record:Record)
USING INDEX record:Record(key)
WHERE record.key IN $keys AND record.repeats IS NOT NULL
RETURN record.key AS key, record.repeats AS repeats
