// Who was asked in this survey, and who has answered?
// $id      survey id
// Columns  SurveyRespondent, surveyId, version; in the order in which they were named
// Index    Respondent(surveyId)
MATCH (respondent:Respondent {surveyId: $id})
RETURN {{respondent-columns}}
ORDER BY respondent.position
