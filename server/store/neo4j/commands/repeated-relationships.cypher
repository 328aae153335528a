// Which relationships did a revision say again?
// $begins  how entries of the revision begin
// Columns  key
// Reads all records: an undo or a copy of the store, not a hot query
MATCH ()-[record:ASSIGNED_TO|MEMBER_OF|RESPONDED|RATED|ATTENDED|{{tie-types}}]->()
WHERE any(said IN record.repeats WHERE said STARTS WITH $begins)
RETURN record.key AS key
