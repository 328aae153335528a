// Gives these actors the folded name of their comuna, by which they are searched as well.
// $keys  record keys
// Index  unique Actor(key)
MATCH (actor:Actor)
WHERE actor.key IN $keys
OPTIONAL MATCH (actor)-[:LOCATED_IN]->(comuna:Territory)
SET actor.searchPlace = comuna.searchName
