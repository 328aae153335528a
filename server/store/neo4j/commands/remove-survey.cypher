// Removes a survey whose respondents have been removed.
// $id      survey id
// Columns  changed (1, or 0 when there was none)
// Index    unique Survey(id)
MATCH (survey:Survey {id: $id})
DETACH DELETE survey
RETURN count(*) AS changed
