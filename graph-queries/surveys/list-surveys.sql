-- Which surveys are there?
SELECT s.id, s.definition, s.closedAt, s.revision,
  (SELECT count(*) FROM respondent r WHERE r.surveyId = s.id) AS respondents,
  (SELECT count(*) FROM respondent r WHERE r.surveyId = s.id AND r.state = 'sent') AS sent,
  (SELECT count(*) FROM respondent r WHERE r.surveyId = s.id AND r.state = 'started') AS started
FROM survey s
WHERE $afterCreated IS NULL OR (s.createdAt, s.id) < ($afterCreated, $afterId)
ORDER BY s.createdAt DESC, s.id DESC LIMIT $limit
