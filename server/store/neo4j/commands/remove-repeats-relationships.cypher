// Takes what some revisions said again off relationships. `RECORD` stands for one of a fixed list.
// $rows  {key, begins}: how the entry of the revision begins
// Index  unique RECORD(key)
UNWIND $rows AS row
MATCH ()-[record:RECORD {key: row.key}]->()
USING INDEX record:RECORD(key)
WHERE record.repeats IS NOT NULL
WITH record, [said IN record.repeats WHERE NOT said STARTS WITH row.begins] AS left
SET record.repeats = CASE WHEN size(left) > 0 THEN left END
