// Notes on relationships that a revision said the same again. `RECORD` stands for one of a fixed list.
// $rows  {key, begins, entry}: entry JSON text of revision, file and row, which `begins` with the revision
// Index  unique RECORD(key)
UNWIND $rows AS row
MATCH ()-[record:RECORD {key: row.key}]->()
USING INDEX record:RECORD(key)
SET record.repeats = [said IN coalesce(record.repeats, []) WHERE NOT said STARTS WITH row.begins] + row.entry
