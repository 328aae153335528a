// What are these territories called?
// $ids     territory ids; those not stored give no row
// Columns  id, name; ordered by id
// Index    unique Territory(id)
MATCH (territory:Territory)
WHERE territory.id IN $ids AND territory.revision IN $visibleRevisions
RETURN territory.id AS id, territory.name AS name
ORDER BY id
