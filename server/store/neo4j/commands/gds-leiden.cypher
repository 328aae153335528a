// Communities of a projected undirected graph by Leiden's method. One thread: seeded results repeat on one only.
// $name, $job (id to follow it by), $seed, $resolution
// Columns  id, value (the community's number, by the server); ordered by id
CALL gds.leiden.stream($name, {concurrency: 1, jobId: $job, randomSeed: $seed, gamma: $resolution})
YIELD nodeId, communityId
RETURN gds.util.asNode(nodeId).id AS id, communityId AS value
ORDER BY id
