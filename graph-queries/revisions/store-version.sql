-- Which state of the store is this? Every commit and every undo makes another version.
SELECT (SELECT coalesce(max(number), 0) FROM revision) || '.' ||
  (SELECT count(*) FROM revision WHERE state = 'undone') AS version
