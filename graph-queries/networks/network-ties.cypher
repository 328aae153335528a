// Which ties were reported in these networks, over all layers and waves?
// $ids     network ids; those not stored give no row
// Columns  TieRecord, ordered by the record's key
// Index    networkId of each kind of tie
UNWIND $ids AS networkId
{{ties-of-network}}
RETURN {{tie-columns}}
ORDER BY tie.key
