// Marks records that are nodes and belong to an import that nobody can read yet.
// $keys  record keys
// Index  unique Record(key)
UNWIND $keys AS key
MATCH (record:Record {key: key})
USING INDEX record:Record(key)
SET record:Loading
