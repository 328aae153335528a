// What is a network called?
// $networkId
// Columns  name; one row or none
// Index    unique Network(id)
MATCH (network:Network {id: $networkId})
WHERE network.name IS NOT NULL
RETURN network.name AS name
