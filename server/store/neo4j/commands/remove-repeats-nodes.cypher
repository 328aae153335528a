// Takes what some revisions said again off nodes. `Record` stands for one of a fixed list.
// $rows  {key, begins}: how the entry of the revision begins
// Index  unique Record(key)
UNWIND $rows AS row
MATCH (record:Record {key: row.key})
USING INDEX record:Record(key)
WHERE record.repeats IS NOT NULL
WITH record, [said IN record.repeats WHERE NOT said STARTS WITH row.begins] AS left
SET record.repeats = CASE WHEN size(left) > 0 THEN left END
