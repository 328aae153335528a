// PageRank of a projected graph, not yet scaled to sum 1.
// $name, $concurrency
// $damping  share of steps that follow a tie
// Columns   id, value; ordered by id
CALL gds.pageRank.stream($name,
  {concurrency: $concurrency, dampingFactor: $damping, maxIterations: 1000, tolerance: 1e-15})
YIELD nodeId, score
RETURN gds.util.asNode(nodeId).id AS id, score AS value
ORDER BY id
