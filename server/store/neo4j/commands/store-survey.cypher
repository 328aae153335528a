// Stores a survey; one of the same id is replaced.
// $survey  id, networkId, createdAt, definition (JSON text), closedAt, keepUntil, revision, report (JSON text)
// Index    unique Survey(id)
MERGE (survey:Survey {id: $survey.id})
SET survey = $survey, survey.name = $survey.id
