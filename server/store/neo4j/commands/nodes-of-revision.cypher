// Which nodes does this revision own?
// $number  the revision's number
// Columns  place (the label of the record), key, isSaidBeside (whether anything else is kept that was said of it)
// Index    Statement(key, revision)
// Reads all records: an undo or a load cut short, not a hot query
MATCH (record:Territory|Actor|SchoolYear|SchoolEvent|Campus|Network|Wave|Commitment|Activity|Event|Contract
  |Evaluation|SchoolResult)
WHERE record.revision = $number
RETURN head([label IN labels(record) WHERE label IN
    ['Territory', 'Actor', 'SchoolYear', 'SchoolEvent', 'Campus', 'Network', 'Wave', 'Commitment', 'Activity', 'Event',
     'Contract', 'Evaluation', 'SchoolResult']]) AS place,
  record.key AS key,
  record.repeats IS NOT NULL OR EXISTS {
    MATCH (statement:Statement {key: record.key})
    WHERE statement.revision IS NOT NULL
  } AS isSaidBeside
