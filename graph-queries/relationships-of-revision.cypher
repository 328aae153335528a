// Which relationships stand as this revision left them?
// $number  the revision's number
// Columns  place (the relationship's type), key
// Reads all records: an undo or a load cut short, not a hot question
MATCH ()-[record:ASSIGNED_TO|MEMBER_OF|RESPONDED|RATED|ATTENDED|ADMINISTERS|ASSISTS|KNOWLEDGE|JOINT_WORK|TRUST|
  LEADERSHIP|COORDINATION|TENSION|ATTENDANCE|TIE]->()
WHERE record.revision = $number
RETURN type(record) AS place, record.key AS key
