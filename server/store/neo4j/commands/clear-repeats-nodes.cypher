// Takes what revisions said again off nodes: statements of their own say it now. `Record` stands for one of a fixed list.
// $keys  record keys
// Index  unique Record(key)
MATCH (record:Record)
USING INDEX record:Record(key)
WHERE record.key IN $keys
REMOVE record.repeats
