-- What are these territories called?
SELECT id, name FROM territory WHERE id IN (SELECT value FROM json_each($ids)) ORDER BY id
