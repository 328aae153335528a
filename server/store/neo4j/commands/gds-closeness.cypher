// How near each actor of a projected graph is to those who reach it: how many they are, divided by the sum of their distances.
// $name, $concurrency, $job (id to follow it by)
// $share   multiplied by the share of the others that reach it
// Columns  id, value (0: nobody reaches it); ordered by id
CALL gds.closeness.stream($name, {concurrency: $concurrency, jobId: $job, useWassermanFaust: $share}) YIELD nodeId, score
RETURN gds.util.asNode(nodeId).id AS id, score AS value
ORDER BY id
