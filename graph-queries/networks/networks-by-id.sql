-- What is known of these networks?
SELECT * FROM network WHERE id IN (SELECT value FROM json_each($ids)) ORDER BY id
