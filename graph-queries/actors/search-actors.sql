-- Which actors does a search mean? Every word must begin a word of the actor's folded names or of its comuna's folded
-- name, or be its RBD. A name has its English one behind it, parted by a bar. The best match comes first, by grade:
--   0  its RBD is the search       1  its name is the search       2  its name begins with the search
--   3  every word begins a word of its name                        4  some word is found in the comuna or the RBD only
-- A school that is closed or in recess comes after all that work, by 5 more, unless its RBD was asked for.
WITH matched AS (
  SELECT a.*, CASE
      WHEN a.rbd = $rbd THEN 0
      WHEN instr(' | ' || a.searchName || ' | ', ' | ' || $phrase || ' | ') > 0 THEN 1
      WHEN instr(' | ' || a.searchName, ' | ' || $phrase) > 0 THEN 2
      WHEN NOT EXISTS (SELECT 1 FROM json_each($words) w WHERE instr(' ' || a.searchName, ' ' || w.value) = 0) THEN 3
      ELSE 4
    END AS fit
  FROM actor_search s JOIN actor a ON a.rowid = s.rowid
  WHERE s.actor_search MATCH (
      SELECT group_concat('({name place}: "' || value || '"* OR rbd: "' || value || '")', ' AND ')
      FROM json_each($words))
    AND ($kind IS NULL OR a.kind = $kind) AND {{actor-in-territory}}
), graded AS (
  SELECT *, fit + iif(fit > 0 AND coalesce(state, 'working') <> 'working', 5, 0) AS grade FROM matched
)
SELECT {{actor-summary-columns}}, a.grade, a.searchName
FROM graded a LEFT JOIN territory comuna ON comuna.id = a.comunaId
WHERE $afterId IS NULL OR (a.grade, a.searchName, a.id) > ($afterGrade, $afterName, $afterId)
ORDER BY a.grade, a.searchName, a.id LIMIT $limit
