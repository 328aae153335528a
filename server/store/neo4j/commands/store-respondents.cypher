// Stores those who are asked in a survey.
// $id           survey id
// $respondents  id, surveyId, position, actorId, role, tokenHash, state, version, savedAt, sentAt, answer (JSON text)
// Index         unique Survey(id)
MATCH (survey:Survey {id: $id})
UNWIND $respondents AS given
CREATE (survey)-[:INVITED]->(respondent:Respondent)
SET respondent = given, respondent.name = coalesce(given.role, given.state)
