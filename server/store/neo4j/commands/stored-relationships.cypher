// Which of these records are stored as relationships, with which values? `RECORD` stands for one type of a fixed list.
// $keys    record keys; those not stored give no row
// $visibleRevisions  numbers of the revisions that may be read
// Columns  key, properties (all of the relationship's)
// Index    unique RECORD(key)
MATCH ()-[record:RECORD]->()
USING INDEX record:RECORD(key)
WHERE record.key IN $keys AND record.revision IN $visibleRevisions
RETURN record.key AS key, properties(record) AS properties
