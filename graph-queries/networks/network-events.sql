-- What happened to these networks, and who took part?
SELECT * FROM event WHERE networkId IN (SELECT value FROM json_each($ids)) ORDER BY key
