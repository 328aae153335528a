// Closes a survey that is open: from here on no answer is taken.
// $id        survey id
// $closedAt, $keepUntil
// Index      unique Survey(id)
MATCH (survey:Survey {id: $id})
SET survey.lockedAt = timestamp()
WITH survey
WHERE survey.closedAt IS NULL
SET survey.closedAt = $closedAt, survey.keepUntil = $keepUntil
