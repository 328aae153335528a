-- Who attended the activities of these networks?
SELECT * FROM attendance WHERE networkId IN (SELECT value FROM json_each($ids)) ORDER BY key
