// How large is a network: how many actors does it speak of, and how many ties were reported in it?
// $ids     its id, alone in a list
// Columns  actors, ties; one row
// Index    unique Network(id), unique Actor(id), networkId of each kind of tie
UNWIND $ids AS networkId
OPTIONAL MATCH (network:Network {id: networkId})
WHERE network.revision IN $visibleRevisions
WITH network, network.id AS networkId
CALL (networkId) {
  {{actors-of-network}}
  RETURN count(actor) AS actors
}
CALL (networkId) {
  {{ties-of-network}}
  RETURN count(tie) AS ties
}
RETURN actors, ties
