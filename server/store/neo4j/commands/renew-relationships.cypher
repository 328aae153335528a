// Gives relationships what stands beside the fields of their records. `RECORD` stands for one of a fixed list.
// $rows  {key, properties}
// Index  unique RECORD(key)
UNWIND $rows AS row
MATCH ()-[record:RECORD {key: row.key}]->()
USING INDEX record:RECORD(key)
SET record += row.properties
