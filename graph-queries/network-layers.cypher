// Which layers does a network have, over all its waves?
// $id      network id
// Columns  layer, ties; ordered by layer
// Index    networkId of each kind of tie
CALL () {
  MATCH ()-[tie:ADMINISTERS {networkId: $id}]->()
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:ASSISTS {networkId: $id}]->()
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:KNOWLEDGE {networkId: $id}]->()
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:JOINT_WORK {networkId: $id}]->()
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:TRUST {networkId: $id}]->()
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:LEADERSHIP {networkId: $id}]->()
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:COORDINATION {networkId: $id}]->()
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:TENSION {networkId: $id}]->()
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:ATTENDANCE {networkId: $id}]->()
  RETURN tie.layer AS layer
  UNION ALL
  MATCH ()-[tie:TIE {networkId: $id}]->()
  RETURN tie.layer AS layer
}
RETURN layer, count(*) AS ties
ORDER BY layer
