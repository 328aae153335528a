// How many actors were asked in each wave of a network, how many answered, and how many ties does it hold?
// $id      network id
// Columns  waveId; roster: actors asked, respondents: actors of whom at least one informant answered (both null where no
//          answer sheet is stored: the roster is unknown, nobody is counted as silent); ties: each once, those reported in
//          the wave and those of no wave that were in force at its date; by key of the wave
// Index    unique Network(id), networkId of each kind of tie
MATCH (network:Network {id: $id})-[:HAS_WAVE]->(wave:Wave)
WHERE network.revision IN $visibleRevisions AND wave.revision IN $visibleRevisions
CALL (wave) {
  OPTIONAL MATCH (wave)<-[asked:RESPONDED]-(actor:Actor)
  WHERE asked.revision IN $visibleRevisions
  WITH count(DISTINCT actor) AS roster, count(DISTINCT CASE WHEN asked.responded THEN actor END) AS answered
  RETURN CASE WHEN roster = 0 THEN null ELSE roster END AS roster,
    CASE WHEN roster = 0 THEN null ELSE answered END AS respondents
}
CALL (network, wave) {
  WITH network.id AS networkId
  {{ties-of-network}}
  WITH tie
  WHERE tie.waveId = wave.waveId OR (tie.waveId IS NULL AND {{tie-in-slice}})
  RETURN count(DISTINCT tie.layer + '\n' + CASE WHEN network.directed = false AND tie.from > tie.to
    THEN tie.to + '\n' + tie.from ELSE tie.from + '\n' + tie.to END) AS ties
}
RETURN wave.waveId AS waveId, roster, respondents, ties
ORDER BY wave.key
