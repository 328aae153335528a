// Which nodes did a revision say again? `Record` stands for one of a fixed list.
// $begins  how entries of the revision begin
// Columns  key
// Reads all records of a kind: an undo or a copy of the store, not a hot query
MATCH (record:Record)
WHERE any(said IN record.repeats WHERE said STARTS WITH $begins)
RETURN record.key AS key
