// Deletes relationships of one type.
// $keys  record keys
// Index  unique RECORD(key)
UNWIND $keys AS key
MATCH ()-[record:RECORD {key: key}]->()
USING INDEX record:RECORD(key)
DELETE record
