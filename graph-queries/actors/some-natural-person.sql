-- Is any actor a natural person, whose id was made with the owner key?
SELECT id FROM actor
WHERE (id >= 'sostenedor:natural-' AND id < 'sostenedor:natural.')
  OR (id >= 'organisation:natural-' AND id < 'organisation:natural.')
LIMIT 1
