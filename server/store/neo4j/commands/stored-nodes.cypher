// Which of these records are stored as nodes, with which values? `Record` stands for one label of a fixed list.
// $keys    record keys; those not stored give no row
// $visibleRevisions  numbers of the revisions that may be read
// Columns  key, properties (all of the node's)
// Index    unique Record(key)
MATCH (record:Record)
USING INDEX record:Record(key)
WHERE record.key IN $keys AND record.revision IN $visibleRevisions
RETURN record.key AS key, properties(record) AS properties
