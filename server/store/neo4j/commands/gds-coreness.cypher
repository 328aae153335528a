// Coreness of a projected undirected graph.
// $name, $concurrency, $job (id to follow it by)
// Columns  id, value; ordered by id
CALL gds.kcore.stream($name, {concurrency: $concurrency, jobId: $job}) YIELD nodeId, coreValue
RETURN gds.util.asNode(nodeId).id AS id, coreValue AS value
ORDER BY id
