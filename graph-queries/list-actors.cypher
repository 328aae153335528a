// Which actors are there?
// $kind         keep only actors of this kind (null: all)
// $territoryId  keep only actors that lie in it, run a school in it or have a campus in it (null: all)
// $after        the id of the last actor already seen (null: from the start)
// $limit        rows at most
// Columns       ActorSummary, ordered by id
// Index         unique Actor(id), unique Territory(id), SchoolYear(deprovId, year)
CALL () {
  WITH $territoryId AS territoryId
  WHERE territoryId IS NULL
  MATCH (actor:Actor)
  WHERE actor.id > coalesce($after, '') AND actor.revision IN $standing AND ($kind IS NULL OR actor.kind = $kind)
  RETURN actor ORDER BY actor.id LIMIT $limit
  UNION
  CALL () {
    MATCH (:Territory {id: $territoryId})<-[:INSIDE]-(:Territory)<-[:LOCATED_IN]-(actor:Actor)
    RETURN actor
    UNION
    MATCH (:Territory {id: $territoryId})<-[:INSIDE]-(:Territory)<-[:LOCATED_IN]-(school:School)
    WHERE school.revision IN $standing
    WITH DISTINCT school.sostenedorId AS sostenedorId
    MATCH (actor:Actor {id: sostenedorId})
    RETURN actor
    UNION
    MATCH (:Territory {id: $territoryId})<-[:INSIDE]-(:Territory)<-[:LOCATED_IN]-(campus:Campus)<-[:HAS_CAMPUS]-(actor:Actor)
    WHERE campus.revision IN $standing
    RETURN actor
    UNION
    MATCH (store:Telar {name: 'store'})
    MATCH (year:SchoolYear {deprovId: $territoryId, year: store.newestYear})
    WHERE year.revision IN $standing
    UNWIND [year.schoolId, year.ownerId] AS id
    MATCH (actor:Actor {id: id})
    RETURN actor
  }
  WITH actor
  WHERE actor.id > coalesce($after, '') AND actor.revision IN $standing AND ($kind IS NULL OR actor.kind = $kind)
  RETURN actor ORDER BY actor.id LIMIT $limit
}
OPTIONAL MATCH (actor)-[:LOCATED_IN]->(comuna:Territory)
WHERE comuna.revision IN $standing
RETURN actor.id AS id, actor.kind AS kind, actor.subKind AS subKind, actor.name AS name, actor.rbd AS rbd,
  actor.legalKind AS legalKind, actor.comunaId AS comunaId, actor.state AS state,
  actor.dependency AS dependency, actor.rural AS rural, actor.enrolment AS enrolment, actor.isSet AS isSet,
  actor.simulated AS simulated,
  comuna.name AS comunaName
ORDER BY actor.id LIMIT $limit
