// Gives a respondent of an open survey a new personal link; the one before is no longer valid.
// $surveyId, $respondentId
// $tokenHash  SHA-256 of the new link
// Columns     changed (1 or 0)
// Index       unique Respondent(id)
MATCH (survey:Survey)-[:INVITED]->(respondent:Respondent {id: $respondentId, surveyId: $surveyId})
SET survey.lockedAt = timestamp()
WITH survey, respondent
WHERE survey.closedAt IS NULL
SET respondent.tokenHash = $tokenHash
RETURN count(*) AS changed
