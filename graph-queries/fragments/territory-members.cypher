// `members`: ids of the working schools of the territory $id in $year, of those who run them, and of the actors of $kinds that
// come in by a tie with either that `heldBack` does not have; `actors`: how many of them are stored.
CALL () {
  CALL () {
    MATCH (:Territory {id: $id})<-[:INSIDE]-(place:Territory)
    MATCH (year:SchoolYear {comunaId: place.id, year: $year})
    RETURN year
    UNION
    MATCH (year:SchoolYear {deprovId: $id, year: $year})
    RETURN year
  }
  WITH year
  WHERE NOT $simulated AND year.revision IN $visibleRevisions AND year.state = 'working'
    AND ($dependencies IS NULL OR year.dependency IN $dependencies)
  UNWIND [year.schoolId, year.sostenedorId] AS id
  RETURN id
  UNION
  MATCH (:Territory {id: $id})<-[:INSIDE]-(:Territory)<-[:LOCATED_IN]-(school:School)
  WHERE $simulated AND school.revision IN $visibleRevisions AND school.simulated
    AND coalesce(school.state, 'working') = 'working'
    AND ($dependencies IS NULL OR school.dependency IN $dependencies)
  UNWIND [school.id, school.sostenedorId] AS id
  RETURN id
}
WITH heldBack, collect(id) AS own
CALL (own, heldBack) {
  UNWIND own AS id
  MATCH (actor:Actor {id: id})
  RETURN id, actor.revision IN $visibleRevisions AS stored
  UNION
  UNWIND own AS ownId
  MATCH (:Actor {id: ownId})-[tie:{{tie-types}}]-(other:Actor)
  WHERE CASE WHEN other.kind IN $kinds
    THEN other.revision IN $visibleRevisions AND tie.revision IN $visibleRevisions AND {{tie-in-force}}
      AND {{tie-given}}
    ELSE false END
  RETURN other.id AS id, true AS stored
}
WITH heldBack, collect(id) AS members, count(CASE WHEN stored THEN 1 END) AS actors
