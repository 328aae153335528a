// What did the holder of this link answer?
// $tokenHash  SHA-256 of the link, in hexadecimal
// Columns     SurveyRespondent, surveyId, version, answer (JSON text), tokenHash; one row or none
// Index       unique Respondent(tokenHash)
MATCH (respondent:Respondent {tokenHash: $tokenHash})
RETURN {{respondent-columns}},
  respondent.answer AS answer, respondent.tokenHash AS tokenHash
