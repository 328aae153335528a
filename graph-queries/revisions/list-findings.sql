-- What did an import notice?
SELECT * FROM finding
WHERE revision = $revision AND position > coalesce($after, 0)
  AND ($code IS NULL OR code = $code) AND ($about IS NULL OR about = $about)
ORDER BY position LIMIT $limit
