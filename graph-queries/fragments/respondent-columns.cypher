// What is known of a respondent beside the answer.
respondent.id AS id, respondent.surveyId AS surveyId, respondent.actorId AS actorId, respondent.role AS role,
  respondent.state AS state, respondent.version AS version, respondent.savedAt AS savedAt, respondent.sentAt AS sentAt
