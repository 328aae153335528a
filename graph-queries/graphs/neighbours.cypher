// Which stored actors have a tie, in either direction, with one of these?
// $ids     actor ids
// $kinds   keep only neighbours of these kinds (null: all)
// $layers  follow only ties of these layers (null: all)
// $year    follow `administers` only where it holds in this calendar year, both ends included (null: in any)
// Columns  id, each once, ordered by id; one of $ids may be among them
// Index    unique Actor(id)
UNWIND $ids AS id
MATCH (:Actor {id: id})-[tie:{{tie-types}}]-(other:Actor)
// CASE asks one thing after the other. Most neighbours are schools and those who run them: their labels alone decide, and of
// most others the kind; their ties are never read.
WHERE CASE
  WHEN other:School AND NOT 'school' IN $kinds THEN false
  WHEN other:Sostenedor AND NOT 'sostenedor' IN $kinds THEN false
  WHEN $kinds IS NULL OR other.kind IN $kinds
  THEN other.revision IN $visibleRevisions AND tie.revision IN $visibleRevisions
    AND ($layers IS NULL OR tie.layer IN $layers)
    AND {{tie-in-force}}
  ELSE false END
RETURN DISTINCT other.id AS id
ORDER BY id
