// Which ties were reported in a network, over all layers and waves?
// $id      network id
// Columns  TieRecord, ordered by the record's key
// Index    networkId of each kind of tie
CALL () {
  MATCH ()-[tie:ADMINISTERS {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie
  UNION ALL
  MATCH ()-[tie:ASSISTS {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie
  UNION ALL
  MATCH ()-[tie:KNOWLEDGE {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie
  UNION ALL
  MATCH ()-[tie:JOINT_WORK {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie
  UNION ALL
  MATCH ()-[tie:TRUST {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie
  UNION ALL
  MATCH ()-[tie:LEADERSHIP {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie
  UNION ALL
  MATCH ()-[tie:COORDINATION {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie
  UNION ALL
  MATCH ()-[tie:TENSION {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie
  UNION ALL
  MATCH ()-[tie:ATTENDANCE {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie
  UNION ALL
  MATCH ()-[tie:TIE {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie
}
RETURN tie.networkId AS networkId, tie.waveId AS waveId, tie.layer AS layer, tie.from AS from, tie.to AS to,
  tie.strength AS strength, tie.sign AS sign, tie.depth AS depth, tie.reporter AS reporter,
  tie.reporterRole AS reporterRole, tie.validFrom AS validFrom, tie.validTo AS validTo,
  coalesce(tie.attributes, '{}') AS attributes
ORDER BY tie.key
