// Exact betweenness of a projected graph: each pair once where it is undirected, ordered pairs where it is directed.
// $name, $concurrency, $job (id to follow it by)
// Columns  id, value; ordered by id
CALL gds.betweenness.stream($name, {concurrency: $concurrency, jobId: $job}) YIELD nodeId, score
RETURN gds.util.asNode(nodeId).id AS id, score AS value
ORDER BY id
