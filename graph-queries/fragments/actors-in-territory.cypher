// Actors that lie in $territoryId, run a school there or have a campus there; some more than once unless united.
MATCH (:Territory {id: $territoryId})<-[:INSIDE]-(:Territory)<-[:LOCATED_IN]-(actor:Actor)
RETURN actor
UNION
MATCH (:Territory {id: $territoryId})<-[:INSIDE]-(:Territory)<-[:LOCATED_IN]-(school:School)
WHERE school.revision IN $visibleRevisions
WITH DISTINCT school.sostenedorId AS sostenedorId
MATCH (actor:Actor {id: sostenedorId})
RETURN actor
UNION
MATCH (:Territory {id: $territoryId})<-[:INSIDE]-(:Territory)<-[:LOCATED_IN]-(campus:Campus)<-[:HAS_CAMPUS]-(actor:Actor)
WHERE campus.revision IN $visibleRevisions
RETURN actor
UNION
MATCH (store:Telar {name: 'store'})
MATCH (year:SchoolYear {deprovId: $territoryId, year: store.newestYear})
WHERE year.revision IN $visibleRevisions
UNWIND [year.schoolId, year.sostenedorId] AS id
MATCH (actor:Actor {id: id})
RETURN actor
