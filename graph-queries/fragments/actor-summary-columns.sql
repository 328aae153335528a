-- Columns of an actor `a` in a list, and the name of its `comuna`.
a.id, a.kind, a.subKind, a.name, a.rbd, a.legalKind, a.comunaId, a.state,
  a.dependency, a.rural, a.enrolment, a.isSet, a.simulated, a.attributes, comuna.name AS comunaName
