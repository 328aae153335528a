// Who was asked in each wave of these networks, and who answered?
// $ids     network ids; those not stored give no row
// Columns  ResponseRecord, ordered by the record's key
// Index    RESPONDED(networkId)
UNWIND $ids AS networkId
MATCH ()-[response:RESPONDED {networkId: networkId}]->()
WHERE response.revision IN $visibleRevisions
RETURN response.networkId AS networkId, response.waveId AS waveId, response.actorId AS actorId,
  response.role AS role, response.responded AS responded, coalesce(response.attributes, '{}') AS attributes
ORDER BY response.key
