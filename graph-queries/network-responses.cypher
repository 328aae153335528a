// Who was asked in each wave of a network, and who answered?
// $id      network id
// Columns  ResponseRecord, ordered by the record's key
// Index    RESPONDED(networkId)
MATCH ()-[response:RESPONDED {networkId: $id}]->()
WHERE response.revision IN $standing
RETURN response.networkId AS networkId, response.waveId AS waveId, response.actorId AS actorId,
  response.role AS role, response.responded AS responded, coalesce(response.attributes, '{}') AS attributes
ORDER BY response.key
