// Columns of ActorRecord, of a node `actor`.
actor.id AS id, actor.kind AS kind, actor.subKind AS subKind, actor.name AS name, actor.rbd AS rbd,
  actor.legalKind AS legalKind, actor.comunaId AS comunaId, actor.latitude AS latitude,
  actor.longitude AS longitude, actor.rural AS rural, actor.enrolment AS enrolment, actor.state AS state,
  actor.dependency AS dependency, actor.sostenedorId AS sostenedorId, actor.group AS group,
  actor.isSet AS isSet, actor.setSize AS setSize, actor.simulated AS simulated,
  coalesce(actor.attributes, '{}') AS attributes
