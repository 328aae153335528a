-- Which waves do these networks have?
SELECT * FROM wave WHERE networkId IN (SELECT value FROM json_each($ids)) ORDER BY key
