// Is any actor a natural person, whose id was made with the owner key?
// Columns  id; one row or none
// Index    Actor(id)
MATCH (actor:Actor)
WHERE (actor.id STARTS WITH 'sostenedor:natural-' OR actor.id STARTS WITH 'organisation:natural-')
  AND actor.revision IN $visibleRevisions
RETURN actor.id AS id
LIMIT 1
