-- What is known of these actors?
SELECT * FROM actor WHERE id IN (SELECT value FROM json_each($ids)) ORDER BY id
