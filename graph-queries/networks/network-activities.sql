-- Which activities did these networks hold?
SELECT * FROM activity WHERE networkId IN (SELECT value FROM json_each($ids)) ORDER BY key
