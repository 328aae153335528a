// PageRank of a projected graph, not yet scaled to sum 1.
// $name           the graph's name
// $configuration  of the method: damping, rounds, precision, the property that weighs, threads, the id to follow it by
// Columns         id, value; ordered by id
CALL gds.pageRank.stream($name, $configuration) YIELD nodeId, score
RETURN gds.util.asNode(nodeId).id AS id, score AS value
ORDER BY id
