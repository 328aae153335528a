// Removes those who were asked in a survey, with their answers.
// $id    survey id
// Index  surveyId of Respondent
MATCH (respondent:Respondent {surveyId: $id})
DETACH DELETE respondent
