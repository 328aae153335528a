-- Which imports were made?
SELECT * FROM revision WHERE $after IS NULL OR number < $after
ORDER BY number DESC LIMIT $limit
