// Weak components of a projected graph.
// $name, $concurrency, $job (id to follow it by)
// Columns  id, value (the component's number, by the server); ordered by id
CALL gds.wcc.stream($name, {concurrency: $concurrency, jobId: $job}) YIELD nodeId, componentId
RETURN gds.util.asNode(nodeId).id AS id, componentId AS value
ORDER BY id
