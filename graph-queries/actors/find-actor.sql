-- What is known of one actor?
SELECT a.*, comuna.name AS comunaName
FROM actor a LEFT JOIN territory comuna ON comuna.id = a.comunaId
WHERE a.id = $id
