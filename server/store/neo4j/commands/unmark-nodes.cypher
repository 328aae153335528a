// Takes the mark of an import that is being loaded off nodes, when it can be read.
// $rows    how many at most
// Columns  changed
// Reads what is marked: nothing else bears the label
MATCH (record:Loading)
WITH record LIMIT $rows
REMOVE record:Loading
RETURN count(*) AS changed
