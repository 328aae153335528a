// Notes on nodes that a revision said the same again. `Record` stands for one of a fixed list.
// $rows  {key, begins, entry}: entry JSON text of revision, file and row, which `begins` with the revision
// Index  unique Record(key)
UNWIND $rows AS row
MATCH (record:Record {key: row.key})
USING INDEX record:Record(key)
SET record.repeats = [said IN coalesce(record.repeats, []) WHERE NOT said STARTS WITH row.begins] + row.entry
