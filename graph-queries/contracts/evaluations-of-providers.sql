-- How were the contracts of these providers evaluated, and by whom?
SELECT * FROM evaluation WHERE providerId IN (SELECT value FROM json_each($ids)) ORDER BY key
