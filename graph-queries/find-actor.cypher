// What is known of one actor?
// $id      actor id
// Columns  ActorRecord, its source (revision, file, row), comunaName; one row or none
// Index    unique Actor(id)
MATCH (actor:Actor {id: $id})
WHERE actor.revision IN $standing
OPTIONAL MATCH (actor)-[:LOCATED_IN]->(comuna:Territory)
WHERE comuna.revision IN $standing
RETURN actor.id AS id, actor.kind AS kind, actor.subKind AS subKind, actor.name AS name, actor.rbd AS rbd,
  actor.legalKind AS legalKind, actor.comunaId AS comunaId, actor.latitude AS latitude,
  actor.longitude AS longitude, actor.rural AS rural, actor.enrolment AS enrolment, actor.state AS state,
  actor.dependency AS dependency, actor.sostenedorId AS sostenedorId, actor.group AS group,
  actor.isSet AS isSet, actor.setSize AS setSize, actor.simulated AS simulated,
  coalesce(actor.attributes, '{}') AS attributes, actor.revision AS revision, actor.file AS file,
  actor.row AS row,
  comuna.name AS comunaName
