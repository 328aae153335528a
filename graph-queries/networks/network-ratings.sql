-- How did respondents rate the characteristics of these networks?
SELECT * FROM rating WHERE networkId IN (SELECT value FROM json_each($ids)) ORDER BY key
