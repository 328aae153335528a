// In which territories does this one lie, by the tree of parents?
// $id      territory id
// Columns  id, kind, name, steps (1 = parent); the outermost first
// Index    unique Territory(id)
MATCH path = (:Territory {id: $id})-[:PART_OF*1..20]->(ancestor:Territory)
WHERE ancestor.revision IN $visibleRevisions
RETURN ancestor.id AS id, ancestor.kind AS kind, ancestor.name AS name, length(path) AS steps
ORDER BY steps DESC
