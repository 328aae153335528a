-- What is known of these actors?
SELECT {{actor-columns}} FROM actor a WHERE a.id IN (SELECT value FROM json_each($ids)) ORDER BY a.id
