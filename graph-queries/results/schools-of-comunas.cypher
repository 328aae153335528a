// Which schools lie in these comunas, sets of schools apart?
// $comunaIds  territory ids
// Columns     id, comunaId, dependency, simulated; ordered by id
// Index       unique Territory(id)
UNWIND $comunaIds AS comunaId
MATCH (:Territory {id: comunaId})<-[:LOCATED_IN]-(school:Actor)
WHERE school.revision IN $visibleRevisions AND school.kind = 'school' AND NOT school.isSet
RETURN school.id AS id, school.comunaId AS comunaId, school.dependency AS dependency, school.simulated AS simulated
ORDER BY school.id
