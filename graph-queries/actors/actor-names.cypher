// Which names do actors have?
// $except   ids of actors whose names are left out, unless somebody else has them too
// Columns  searchName (the folded names of an actor), each once, in order
// Index    Actor by label: it reads all
MATCH (actor:Actor)
WHERE actor.revision IN $visibleRevisions AND NOT actor.id IN $except
RETURN DISTINCT actor.searchName AS searchName
ORDER BY searchName
