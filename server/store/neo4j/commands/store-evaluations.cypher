// Stores what was said of contracts, and by whom, where that is an actor and not a party in general.
// $rows  {key, contractKey, evaluatorId, properties}
// Index  unique Evaluation(key), unique Contract(key), unique Actor(id)
UNWIND $rows AS row
MERGE (evaluation:Evaluation {key: row.key})
SET evaluation = row.properties
REMOVE evaluation:Stub
MERGE (contract:Contract {key: row.contractKey})
  ON CREATE SET contract:Stub, contract.name = row.contractKey
MERGE (contract)-[:EVALUATED_IN]->(evaluation)
WITH evaluation, row WHERE row.evaluatorId IS NOT NULL
MERGE (evaluator:Actor {id: row.evaluatorId})
  ON CREATE SET evaluator:Stub, evaluator.name = row.evaluatorId
MERGE (evaluator)-[:EVALUATED]->(evaluation)
