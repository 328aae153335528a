-- In which events did an actor take part?
SELECT e.* FROM event e
WHERE EXISTS (SELECT 1 FROM json_each(e.actorIds) named WHERE named.value = $id)
ORDER BY e.key
