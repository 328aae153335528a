// Takes what an undone or unfinished revision said again off nodes.
// $begins  how entries of the revision begin
// $rows    how many at most
// Columns  changed
// Reads all records: an undo or a load cut short, not a hot query
MATCH (record:Territory|Actor|SchoolYear|SchoolEvent|Campus|Network|Wave|Commitment|Activity|Event|Contract
  |Evaluation|SchoolResult)
WHERE any(said IN record.repeats WHERE said STARTS WITH $begins)
WITH record, [said IN record.repeats WHERE NOT said STARTS WITH $begins] AS left LIMIT $rows
SET record.repeats = CASE WHEN size(left) > 0 THEN left END
RETURN count(*) AS changed
