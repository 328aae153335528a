// Takes what revisions said again off relationships: statements of their own say it now. `RECORD` stands for one of a fixed list.
// $keys  record keys
// Index  unique RECORD(key)
MATCH ()-[record:RECORD]->()
USING INDEX record:RECORD(key)
WHERE record.key IN $keys
REMOVE record.repeats
