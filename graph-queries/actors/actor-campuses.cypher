// Where does a university stand?
// $id      university id
// Columns  CampusRecord, ordered by id
// Index    unique Actor(id)
MATCH (:Actor {id: $id})-[:HAS_CAMPUS]->(campus:Campus)
WHERE campus.revision IN $visibleRevisions
RETURN campus.id AS id, campus.universityId AS universityId, campus.name AS name, campus.comunaId AS comunaId
ORDER BY campus.id
