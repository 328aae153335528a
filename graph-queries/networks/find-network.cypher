// What is known of one network as a whole?
// $id      network id
// Columns  NetworkRecord, its source, members (actors, however many roles each has), waveCount, ties; one row or none
// Index    unique Network(id)
MATCH (network:Network {id: $id})
WHERE network.revision IN $visibleRevisions
RETURN {{network-summary-columns}}
