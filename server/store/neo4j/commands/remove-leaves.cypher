// Removes records that are nodes to which no other record ever refers, with their relationships.
// $keys  record keys
// Index  unique Record(key)
UNWIND $keys AS key
MATCH (record:Record {key: key})
USING INDEX record:Record(key)
DETACH DELETE record
