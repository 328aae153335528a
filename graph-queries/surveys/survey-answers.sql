-- What was answered in this survey?
SELECT * FROM respondent WHERE surveyId = $id ORDER BY position
