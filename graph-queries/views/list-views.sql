-- Which views are behind share links?
SELECT id, createdAt, state, createdBy FROM saved_view WHERE id > $after ORDER BY id LIMIT $limit
