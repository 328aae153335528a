// What was answered in this survey?
// $id      survey id
// Columns  SurveyRespondent, surveyId, version, answer (JSON text), tokenHash; in the order in which they were named
// Index    Respondent(surveyId)
MATCH (respondent:Respondent {surveyId: $id})
RETURN {{respondent-columns}},
  respondent.answer AS answer, respondent.tokenHash AS tokenHash
ORDER BY respondent.position
