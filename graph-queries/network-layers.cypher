// Which layers does a network have, over all its waves?
// $id      network id
// Columns  layer, ties; ordered by layer
// Index    networkId of each kind of tie
CALL () {
  MATCH ()-[tie:ADMINISTERS {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:ASSISTS {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:KNOWLEDGE {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:JOINT_WORK {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:TRUST {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:LEADERSHIP {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:COORDINATION {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:TENSION {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:ATTENDANCE {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:TIE {networkId: $id}]->()
  WHERE tie.revision IN $standing
  RETURN tie.layer AS layer
}
RETURN layer, count(*) AS ties
ORDER BY layer
