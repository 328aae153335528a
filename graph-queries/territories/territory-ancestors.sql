-- In which territories does this one lie, by the tree of parents?
WITH RECURSIVE ancestor(id, steps) AS (
  SELECT parentId, 1 FROM territory WHERE id = $id
  UNION ALL
  SELECT t.parentId, a.steps + 1 FROM ancestor a JOIN territory t ON t.id = a.id WHERE a.steps < 20
)
SELECT t.id, t.kind, t.name, a.steps FROM ancestor a JOIN territory t ON t.id = a.id
ORDER BY a.steps DESC
