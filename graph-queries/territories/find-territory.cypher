// What is known of one territory?
// $id      territory id
// Columns  Territory, one row or none
// Index    unique Territory(id)
MATCH (territory:Territory {id: $id})
WHERE territory.revision IN $visibleRevisions
RETURN {{territory-columns}}
