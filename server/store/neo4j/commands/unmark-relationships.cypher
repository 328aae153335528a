// Takes the mark of an import that is being loaded off relationships of one type, when it can be read.
// $keys  record keys
// Index  unique RECORD(key)
UNWIND $keys AS key
MATCH ()-[record:RECORD {key: key}]->()
USING INDEX record:RECORD(key)
REMOVE record.isLoading
