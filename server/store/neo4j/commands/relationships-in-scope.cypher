// Which records kept as relationships belong to a part of the store? `RECORD` stands for one of a fixed list.
// $prefix   how their keys begin
// $where    values by field
// $unknown  fields that are to be unknown
// $after    the last key already seen ('': from the start)
// $limit    rows at most
// $visibleRevisions  numbers of the revisions that may be read
// Columns   key, properties (all of them); ordered by key
// Index     unique RECORD(key)
MATCH ()-[record:RECORD]->()
WHERE record.key STARTS WITH $prefix AND record.key > $after AND record.revision IN $visibleRevisions
  AND all(field IN keys($where) WHERE record[field] = $where[field])
  AND all(field IN $unknown WHERE record[field] IS NULL)
RETURN record.key AS key, properties(record) AS properties
ORDER BY record.key LIMIT $limit
