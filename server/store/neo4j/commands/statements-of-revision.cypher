// Of which records did this revision say something that is kept beside what is visible?
// $number  the revision's number
// Columns  key
// Index    Statement(revision)
MATCH (statement:Statement {revision: $number})
RETURN statement.key AS key
