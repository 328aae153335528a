-- How often was the store changed? Every commit and every undo makes another number.
SELECT (SELECT coalesce(max(number), 0) FROM revision) +
  (SELECT count(*) FROM revision WHERE state = 'undone') AS changes
