// How did respondents rate the characteristics of these networks?
// $ids     network ids; those not stored give no row
// Columns  RatingRecord, ordered by the record's key
// Index    RATED(networkId)
UNWIND $ids AS networkId
MATCH ()-[rating:RATED {networkId: networkId}]->()
WHERE rating.revision IN $visibleRevisions
RETURN rating.networkId AS networkId, rating.waveId AS waveId, rating.actorId AS actorId, rating.role AS role,
  rating.characteristic AS characteristic, rating.item AS item, rating.score AS score,
  coalesce(rating.attributes, '{}') AS attributes
ORDER BY rating.key
