// Makes anew how many ties were reported in some networks, and hangs their ends and who reported them on the waves; on the
// network itself for ties of no wave, and of one that is not stored.
// $networkIds
// $visibleRevisions  numbers of the revisions that may be read
// Index  unique Network(id), KNOWLEDGE(networkId) and so on for each tie type, unique Wave(key), unique Actor(id)
UNWIND $networkIds AS networkId
MATCH (network:Network {id: networkId})
SET network.ties = 0
WITH network
CALL (network) {
  MATCH (network)<-[old:TIED_IN]-()
  DELETE old
}
CALL (network) {
  MATCH (network)-[:HAS_WAVE]->()<-[old:TIED_IN]-()
  DELETE old
};

UNWIND $networkIds AS networkId
MATCH (network:Network {id: networkId})
WHERE network.revision IN $visibleRevisions
WITH network, network.id AS networkId
{{ties-of-network}}
WITH network, count(tie) AS ties
SET network.ties = ties;

UNWIND $networkIds AS networkId
MATCH (network:Network {id: networkId})
WHERE network.revision IN $visibleRevisions
{{ties-of-network}}
OPTIONAL MATCH (wave:Wave {key: tie.waveKey})
WHERE wave.revision IN $visibleRevisions
WITH network, wave, tie
UNWIND CASE WHEN tie.reporter IN [tie.from, tie.to] THEN [tie.from, tie.to] ELSE [tie.from, tie.to, tie.reporter] END AS id
WITH network, wave, id, count(*) AS ties
MATCH (actor:Actor {id: id})
CALL (network, wave, actor, ties) {
  WITH network, wave, actor, ties WHERE wave IS NULL
  CREATE (actor)-[:TIED_IN {ties: ties}]->(network)
}
CALL (wave, actor, ties) {
  WITH wave, actor, ties WHERE wave IS NOT NULL
  CREATE (actor)-[:TIED_IN {ties: ties}]->(wave)
};
