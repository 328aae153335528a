// In which waves were these networks asked, how many actors were asked and how many answered?
// $ids     network ids; those not stored give no row
// Columns  WaveRecord; roster: actors asked, respondents: actors of whom at least one informant answered (both null
//          where no answer sheet is stored: the roster is unknown, nobody is counted as silent); ties; by key
// Index    unique Network(id), networkId of each kind of tie
UNWIND $ids AS networkId
CALL (networkId) {
  {{ties-of-network}}
  WITH tie.waveId AS waveId, count(*) AS ties
  WHERE waveId IS NOT NULL
  RETURN collect({waveId: waveId, ties: ties}) AS tied
}
MATCH (:Network {id: networkId})-[:HAS_WAVE]->(wave:Wave)
WHERE wave.revision IN $visibleRevisions
CALL (wave) {
  OPTIONAL MATCH (wave)<-[asked:RESPONDED]-(actor:Actor)
  WHERE asked.revision IN $visibleRevisions
  WITH count(DISTINCT actor) AS roster, count(DISTINCT CASE WHEN asked.responded THEN actor END) AS answered
  RETURN CASE WHEN roster = 0 THEN null ELSE roster END AS roster,
    CASE WHEN roster = 0 THEN null ELSE answered END AS respondents
}
RETURN wave.networkId AS networkId, wave.waveId AS waveId, wave.`order` AS `order`, wave.date AS date,
  wave.instrument AS instrument, wave.layersAsked AS layersAsked, wave.maxNominations AS maxNominations,
  coalesce(wave.attributes, '{}') AS attributes,
  roster, respondents, reduce(ties = 0, of IN tied | CASE WHEN of.waveId = wave.waveId THEN of.ties ELSE ties END) AS ties
ORDER BY wave.key
