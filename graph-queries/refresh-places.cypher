// Gives each actor the folded name of its comuna, by which it is searched as well. Within the transaction that changed
// an actor or a territory.
MATCH (actor:Actor)
WHERE actor.revision IS NOT NULL
OPTIONAL MATCH (actor)-[:LOCATED_IN]->(comuna:Territory)
WITH actor, comuna.searchName AS place
WHERE coalesce(actor.searchPlace, '') <> coalesce(place, '')
SET actor.searchPlace = place
