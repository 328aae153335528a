// Gives each actor the folded name of its comuna, by which it is searched as well. Within the transaction that changed
// an actor or a territory.
// $visibleRevisions  numbers of the revisions that may be read when it has ended
MATCH (actor:Actor)
WHERE actor.revision IN $visibleRevisions
OPTIONAL MATCH (actor)-[:LOCATED_IN]->(comuna:Territory)
WHERE comuna.revision IN $visibleRevisions
WITH actor, comuna.searchName AS place
WHERE coalesce(actor.searchPlace, '') <> coalesce(place, '')
SET actor.searchPlace = place
