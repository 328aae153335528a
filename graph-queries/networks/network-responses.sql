-- Who was asked in each wave of these networks, and who answered?
SELECT * FROM response WHERE networkId IN (SELECT value FROM json_each($ids)) ORDER BY key
