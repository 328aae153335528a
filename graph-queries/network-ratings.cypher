// How did respondents rate the characteristics of a network?
// $id      network id
// Columns  RatingRecord, ordered by the record's key
// Index    RATED(networkId)
MATCH ()-[rating:RATED {networkId: $id}]->()
WHERE rating.revision IN $standing
RETURN rating.networkId AS networkId, rating.waveId AS waveId, rating.actorId AS actorId, rating.role AS role,
  rating.characteristic AS characteristic, rating.item AS item, rating.score AS score,
  coalesce(rating.attributes, '{}') AS attributes
ORDER BY rating.key
