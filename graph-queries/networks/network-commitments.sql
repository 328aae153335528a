-- What did these networks commit themselves to, and who answers for it?
SELECT * FROM commitment WHERE networkId IN (SELECT value FROM json_each($ids)) ORDER BY key
