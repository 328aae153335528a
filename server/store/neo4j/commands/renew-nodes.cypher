// Gives nodes what stands beside the fields of their records. `Record` stands for one of a fixed list.
// $rows  {key, properties}
// Index  unique Record(key)
UNWIND $rows AS row
MATCH (record:Record {key: row.key})
USING INDEX record:Record(key)
SET record += row.properties
