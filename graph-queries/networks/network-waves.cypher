// Which waves do these networks have?
// $ids     network ids; those not stored give no row
// Columns  WaveRecord, by key
// Index    unique Network(id)
UNWIND $ids AS networkId
MATCH (:Network {id: networkId})-[:HAS_WAVE]->(wave:Wave)
WHERE wave.revision IN $visibleRevisions
RETURN wave.networkId AS networkId, wave.waveId AS waveId, wave.kind AS kind, wave.`order` AS `order`, wave.date AS date,
  wave.instrument AS instrument, wave.layersAsked AS layersAsked, wave.maxNominations AS maxNominations,
  coalesce(wave.attributes, '{}') AS attributes
ORDER BY wave.key
