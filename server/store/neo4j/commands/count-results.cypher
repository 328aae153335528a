// Is any result written beside the actors?
// Columns  results; one row
// Index    the counts that the database keeps
MATCH (result:Result)
RETURN count(result) AS results
