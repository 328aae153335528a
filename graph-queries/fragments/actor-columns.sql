-- Columns of ActorRecord, of an actor `a`.
a.id, a.kind, a.subKind, a.name, a.rbd, a.legalKind, a.comunaId, a.latitude, a.longitude, a.rural, a.enrolment, a.state,
  a.dependency, a.sostenedorId, a."group", a.isSet, a.setSize, a.simulated, a.attributes
