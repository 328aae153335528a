// Stores an answer where its survey is open and nobody has changed it meanwhile. The survey is locked
// first: two changes of answers, or a change and the closing, come one after the other.
// $tokenHash  SHA-256 of a personal link
// $version    the version that is changed
// $answer (JSON text), $state, $savedAt, $sentAt
// Columns     changed (1 or 0)
// Index       unique Respondent(tokenHash)
MATCH (survey:Survey)-[:INVITED]->(respondent:Respondent {tokenHash: $tokenHash})
SET survey.lockedAt = timestamp()
WITH survey, respondent
WHERE survey.closedAt IS NULL AND respondent.version = $version
SET respondent.answer = $answer, respondent.state = $state, respondent.savedAt = $savedAt,
  respondent.sentAt = $sentAt, respondent.version = $version + 1
RETURN count(*) AS changed
