// Which layers does a network have, over all its waves?
// $id      network id
// Columns  layer, ties; ordered by layer
// Index    networkId of each kind of tie
WITH $id AS networkId
{{ties-of-network}}
RETURN tie.layer AS layer, count(*) AS ties
ORDER BY layer
