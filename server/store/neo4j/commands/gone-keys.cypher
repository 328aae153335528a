// Which records of a part of the store did an import leave out that replaced the part?
// $prefix            how their keys begin
// $visibleRevisions  numbers of the revisions that may be read
// Columns  key
// Index    Statement(isGone, key)
MATCH (statement:Statement)
WHERE statement.isGone = true AND statement.key STARTS WITH $prefix AND statement.revision IN $visibleRevisions
RETURN DISTINCT statement.key AS key
