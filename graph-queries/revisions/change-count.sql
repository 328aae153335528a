-- How often was the store changed? Every commit, undo and erasure makes another number.
SELECT (SELECT coalesce(max(number), 0) FROM revision) +
  (SELECT count(*) FROM revision WHERE state = 'undone') +
  (SELECT count(*) FROM erasure) AS changes
