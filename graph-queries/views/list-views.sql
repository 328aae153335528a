-- Which views are behind share links?
SELECT * FROM saved_view WHERE id > $after ORDER BY id LIMIT $limit
