// Columns of an `actor` in a list, and the name of its `comuna`.
actor.id AS id, actor.kind AS kind, actor.subKind AS subKind, actor.name AS name, actor.rbd AS rbd,
  actor.legalKind AS legalKind, actor.comunaId AS comunaId, actor.state AS state,
  actor.dependency AS dependency, actor.rural AS rural, actor.enrolment AS enrolment, actor.isSet AS isSet,
  actor.simulated AS simulated, coalesce(actor.attributes, '{}') AS attributes,
  comuna.name AS comunaName
