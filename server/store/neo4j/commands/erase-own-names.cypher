// Takes the ids of erased networks and actors of their own out of all findings, with what is quoted of them.
// $actors     ids of erased actors
// $networkId  id of an erased network (null: none)
// $prefix     how the ids of its own actors begin (null: none)
// Reads all findings: an erasure, not a hot query
MATCH (finding:Finding)
WHERE finding.about IN $actors OR finding.about = $networkId OR finding.about STARTS WITH $prefix
SET finding.found = null, finding.column = null, finding.about = null
WITH finding
MATCH (finding)-[about:ABOUT]->()
DELETE about
