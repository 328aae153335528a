// Erases what an actor answered in the surveys of a network.
// $networkId, $actorId
// Columns  changed (answers erased)
// Index    Survey(networkId)
MATCH (survey:Survey {networkId: $networkId})-[:INVITED]->(respondent:Respondent {actorId: $actorId})
WHERE respondent.answer IS NOT NULL
SET respondent.state = 'erased', respondent.version = respondent.version + 1
REMOVE respondent.answer, respondent.sentAt
RETURN count(*) AS changed
