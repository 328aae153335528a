// What is this survey, and what became of it?
// $id      survey id
// Columns  id, definition (JSON text), closedAt, keepUntil, revision, report (JSON text); one row or none
// Index    unique Survey(id)
MATCH (survey:Survey {id: $id})
RETURN survey.id AS id, survey.definition AS definition, survey.closedAt AS closedAt, survey.keepUntil AS keepUntil,
  survey.revision AS revision, survey.report AS report
