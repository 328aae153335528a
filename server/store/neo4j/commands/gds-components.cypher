// Weak components of a projected graph.
// $name, $concurrency
// Columns  id, value (the component's number, by the server); ordered by id
CALL gds.wcc.stream($name, {concurrency: $concurrency}) YIELD nodeId, componentId
RETURN gds.util.asNode(nodeId).id AS id, componentId AS value
ORDER BY id
