-- Who was asked in this survey, and who has answered?
SELECT id, surveyId, actorId, role, state, version, savedAt, sentAt
FROM respondent WHERE surveyId = $id ORDER BY position
