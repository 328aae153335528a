// Deletes what a revision said, of an import that was cut short or undone.
// $number  its number
// $rows    how many at most
// Columns  changed
// Index    Statement(revision)
MATCH (statement:Statement {revision: $number})
WITH statement LIMIT $rows
DELETE statement
RETURN count(*) AS changed
