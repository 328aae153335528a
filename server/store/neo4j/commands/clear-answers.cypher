// Erases single answers that are kept no longer.
// $now     an instant, as text
// Columns  changed (answers erased)
// Index    Survey(keepUntil)
MATCH (survey:Survey)-[:INVITED]->(respondent:Respondent)
WHERE survey.keepUntil <= $now AND survey.report IS NOT NULL AND respondent.answer IS NOT NULL
REMOVE respondent.answer
RETURN count(*) AS changed
