// In which waves was a network asked, how many actors were asked and how many answered?
// $id      network id
// Columns  WaveRecord; roster: actors asked, respondents: actors of whom at least one informant answered (both null
//          where no answer sheet is stored: the roster is unknown, nobody is counted as silent); ties; by key
// Index    unique Network(id), networkId of each kind of tie
CALL () {
  CALL () {
    MATCH ()-[tie:ADMINISTERS {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie.waveId AS waveId
    UNION ALL
    MATCH ()-[tie:ASSISTS {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie.waveId AS waveId
    UNION ALL
    MATCH ()-[tie:KNOWLEDGE {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie.waveId AS waveId
    UNION ALL
    MATCH ()-[tie:JOINT_WORK {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie.waveId AS waveId
    UNION ALL
    MATCH ()-[tie:TRUST {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie.waveId AS waveId
    UNION ALL
    MATCH ()-[tie:LEADERSHIP {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie.waveId AS waveId
    UNION ALL
    MATCH ()-[tie:COORDINATION {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie.waveId AS waveId
    UNION ALL
    MATCH ()-[tie:TENSION {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie.waveId AS waveId
    UNION ALL
    MATCH ()-[tie:ATTENDANCE {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie.waveId AS waveId
    UNION ALL
    MATCH ()-[tie:TIE {networkId: $id}]->()
    WHERE tie.revision IN $standing
    RETURN tie.waveId AS waveId
  }
  WITH waveId, count(*) AS ties
  WHERE waveId IS NOT NULL
  RETURN collect({waveId: waveId, ties: ties}) AS tied
}
MATCH (:Network {id: $id})-[:HAS_WAVE]->(wave:Wave)
WHERE wave.revision IN $standing
CALL (wave) {
  OPTIONAL MATCH (wave)<-[asked:RESPONDED]-(actor:Actor)
  WHERE asked.revision IN $standing
  WITH count(DISTINCT actor) AS roster, count(DISTINCT CASE WHEN asked.responded THEN actor END) AS answered
  RETURN CASE WHEN roster = 0 THEN null ELSE roster END AS roster,
    CASE WHEN roster = 0 THEN null ELSE answered END AS respondents
}
RETURN wave.networkId AS networkId, wave.waveId AS waveId, wave.`order` AS `order`, wave.date AS date,
  wave.instrument AS instrument, wave.layersAsked AS layersAsked, wave.maxNominations AS maxNominations,
  coalesce(wave.attributes, '{}') AS attributes,
  roster, respondents, reduce(ties = 0, of IN tied | CASE WHEN of.waveId = wave.waveId THEN of.ties ELSE ties END) AS ties
ORDER BY wave.key
