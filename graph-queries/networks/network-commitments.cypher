// What did these networks commit themselves to, and who answers for it?
// $ids     network ids; those not stored give no row
// Columns  CommitmentRecord, ordered by the record's key
// Index    unique Network(id)
UNWIND $ids AS networkId
MATCH (:Network {id: networkId})-[:PROMISED]->(commitment:Commitment)
WHERE commitment.revision IN $visibleRevisions
RETURN commitment.networkId AS networkId, commitment.commitmentId AS commitmentId,
  commitment.actorIds AS actorIds, commitment.due AS due, commitment.done AS done,
  commitment.purpose AS purpose, coalesce(commitment.attributes, '{}') AS attributes
ORDER BY commitment.key
