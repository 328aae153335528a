// Keeps what became of the answers of a closed survey; what was kept first stands.
// $id                survey id
// $revision, $report (JSON text)
// Index              unique Survey(id)
MATCH (survey:Survey {id: $id})
SET survey.lockedAt = timestamp()
WITH survey
WHERE survey.report IS NULL
SET survey.revision = $revision, survey.report = $report
