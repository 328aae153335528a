// Erases an answer, also of a closed survey, where nobody has changed it meanwhile. The survey is locked first: an
// erasure and the closing come one after the other.
// $tokenHash  SHA-256 of a personal link
// $version    the version that is erased
// $savedAt, $sentAt
// Columns     changed (1 or 0)
// Index       unique Respondent(tokenHash)
MATCH (survey:Survey)-[:INVITED]->(respondent:Respondent {tokenHash: $tokenHash})
SET survey.lockedAt = timestamp()
WITH respondent
WHERE respondent.version = $version
SET respondent.state = 'erased', respondent.savedAt = $savedAt, respondent.sentAt = $sentAt,
  respondent.version = $version + 1
REMOVE respondent.answer
RETURN count(*) AS changed
