// What did a network commit itself to, and who answers for it?
// $id      network id
// Columns  CommitmentRecord, ordered by the record's key
// Index    unique Network(id)
MATCH (:Network {id: $id})-[:PROMISED]->(commitment:Commitment)
WHERE commitment.revision IN $standing
RETURN commitment.networkId AS networkId, commitment.commitmentId AS commitmentId,
  commitment.actorIds AS actorIds, commitment.due AS due, commitment.done AS done,
  commitment.purpose AS purpose, coalesce(commitment.attributes, '{}') AS attributes
ORDER BY commitment.key
