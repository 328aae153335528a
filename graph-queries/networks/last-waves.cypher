// Which is the last wave of each of these networks: by date (a wave without one comes first), then order, then id?
// $ids     network ids; those not stored or without a wave give no row
// Columns  networkId, waveId; ordered by networkId
// Index    unique Network(id)
UNWIND $ids AS networkId
CALL (networkId) {
  MATCH (network:Network {id: networkId})-[:HAS_WAVE]->(wave:Wave)
  WHERE network.revision IN $visibleRevisions AND wave.revision IN $visibleRevisions
  RETURN wave.waveId AS waveId
  ORDER BY coalesce(wave.date, '') DESC, wave.`order` DESC, waveId DESC LIMIT 1
}
RETURN networkId, waveId
ORDER BY networkId
