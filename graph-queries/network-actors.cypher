// Which actors does a network speak of: its members and whoever was asked, named, rated, charged or present?
// $id      network id
// Columns  ActorRecord, ordered by id
// Index    unique Network(id), unique Actor(id), networkId of each kind of tie
CALL () {
  MATCH (:Network {id: $id})<-[of:MEMBER_OF]-(actor:Actor)
  WHERE of.revision IN $standing
  RETURN actor
  UNION
  MATCH (actor:Actor)-[asked:RESPONDED {networkId: $id}]->()
  WHERE asked.revision IN $standing
  RETURN actor
  UNION
  MATCH (actor:Actor)-[rated:RATED {networkId: $id}]->()
  WHERE rated.revision IN $standing
  RETURN actor
  UNION
  MATCH (actor:Actor)-[present:ATTENDED {networkId: $id}]->()
  WHERE present.revision IN $standing
  RETURN actor
  UNION
  MATCH (:Network {id: $id})-[:PROMISED]->(promise:Commitment)<-[:ANSWERS_FOR]-(actor:Actor)
  WHERE promise.revision IN $standing
  RETURN actor
  UNION
  CALL () {
    MATCH ()-[tie:ADMINISTERS {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie
    UNION ALL
    MATCH ()-[tie:ASSISTS {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie
    UNION ALL
    MATCH ()-[tie:KNOWLEDGE {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie
    UNION ALL
    MATCH ()-[tie:JOINT_WORK {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie
    UNION ALL
    MATCH ()-[tie:TRUST {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie
    UNION ALL
    MATCH ()-[tie:LEADERSHIP {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie
    UNION ALL
    MATCH ()-[tie:COORDINATION {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie
    UNION ALL
    MATCH ()-[tie:TENSION {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie
    UNION ALL
    MATCH ()-[tie:ATTENDANCE {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie
    UNION ALL
    MATCH ()-[tie:TIE {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie
  }
  UNWIND [tie.from, tie.to, tie.reporter] AS id
  WITH DISTINCT id
  MATCH (actor:Actor {id: id})
  RETURN actor
}
WITH actor
WHERE actor.revision IN $standing
RETURN actor.id AS id, actor.kind AS kind, actor.subKind AS subKind, actor.name AS name, actor.rbd AS rbd,
  actor.legalKind AS legalKind, actor.comunaId AS comunaId, actor.latitude AS latitude,
  actor.longitude AS longitude, actor.rural AS rural, actor.enrolment AS enrolment, actor.state AS state,
  actor.dependency AS dependency, actor.sostenedorId AS sostenedorId, actor.group AS group,
  actor.isSet AS isSet, actor.setSize AS setSize, actor.simulated AS simulated,
  coalesce(actor.attributes, '{}') AS attributes
ORDER BY actor.id
