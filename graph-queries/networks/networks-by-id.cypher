// What is known of these networks?
// $ids     network ids; those not stored give no row
// Columns  NetworkRecord, ordered by id
// Index    unique Network(id)
MATCH (network:Network)
WHERE network.id IN $ids AND network.revision IN $visibleRevisions
RETURN {{network-columns}}
ORDER BY network.id
