// Which fictional schools lie in a simulated territory? They have no years in the register.
// $id            territory id
// $dependencies  keep only schools of these dependencies (null: all)
// Columns        ActorRecord, ordered by id; a school of unknown state counts as working
// Index          unique Territory(id)
MATCH (:Territory {id: $id})<-[:INSIDE]-(:Territory)<-[:LOCATED_IN]-(actor:School)
WHERE actor.revision IN $standing AND actor.simulated AND coalesce(actor.state, 'working') = 'working'
  AND ($dependencies IS NULL OR actor.dependency IN $dependencies)
RETURN actor.id AS id, actor.kind AS kind, actor.subKind AS subKind, actor.name AS name, actor.rbd AS rbd,
  actor.legalKind AS legalKind, actor.comunaId AS comunaId, actor.latitude AS latitude,
  actor.longitude AS longitude, actor.rural AS rural, actor.enrolment AS enrolment, actor.state AS state,
  actor.dependency AS dependency, actor.sostenedorId AS sostenedorId, actor.group AS group,
  actor.isSet AS isSet, actor.setSize AS setSize, actor.simulated AS simulated,
  coalesce(actor.attributes, '{}') AS attributes
ORDER BY actor.id
