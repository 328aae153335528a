// Harmonic closeness of a projected graph: the sum of 1 / distance from the others to the actor, divided by their number.
// $name, $concurrency, $job (id to follow it by)
// Columns  id, value; ordered by id
CALL gds.closeness.harmonic.stream($name, {concurrency: $concurrency, jobId: $job}) YIELD nodeId, score
RETURN gds.util.asNode(nodeId).id AS id, score AS value
ORDER BY id
