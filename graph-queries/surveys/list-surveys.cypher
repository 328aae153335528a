// Which surveys are there?
// $afterCreated  when the last survey already seen was opened (null: from the newest)
// $afterId       its id
// $limit         rows at most
// Columns        id, definition (JSON text), closedAt, revision, respondents, sent, started (numbers of respondents);
//                the newest first
// Index          Survey(createdAt), surveyId of Respondent
MATCH (survey:Survey)
WHERE survey.createdAt <= coalesce($afterCreated, '9999')
  AND ($afterId IS NULL OR survey.createdAt < $afterCreated OR survey.id < $afterId)
WITH survey ORDER BY survey.createdAt DESC, survey.id DESC LIMIT $limit

OPTIONAL MATCH (respondent:Respondent {surveyId: survey.id})
WITH survey, count(respondent) AS respondents,
  count(CASE respondent.state WHEN 'sent' THEN 1 END) AS sent,
  count(CASE respondent.state WHEN 'started' THEN 1 END) AS started

RETURN survey.id AS id, survey.definition AS definition, survey.closedAt AS closedAt, survey.revision AS revision,
  respondents, sent, started
ORDER BY survey.createdAt DESC, survey.id DESC
