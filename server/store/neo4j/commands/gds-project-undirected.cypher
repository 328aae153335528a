// Hands a graph to Graph Data Science without carrying it out of the server: actors and the ties among them,
// each pair once, without direction; no self-ties, actors without a tie included.
// $name      the graph's name in the catalogue of the server
// $ids       actor ids (null: all)
// $layers    keep only ties of these layers (null: all)
// $year      keep `administers` only where it holds in this calendar year, both ends included (null: in any)
// $visibleRevisions  numbers of the revisions that may be read
// Columns    graph: nodeCount, relationshipCount
MATCH (source:Actor)
WHERE source.revision IN $visibleRevisions AND ($ids IS NULL OR source.id IN $ids)
OPTIONAL MATCH (source)-[tie:{{tie-types}}]->(target:Actor)
WHERE target <> source AND tie.revision IN $visibleRevisions AND target.revision IN $visibleRevisions
  AND ($ids IS NULL OR target.id IN $ids)
  AND ($layers IS NULL OR tie.layer IN $layers)
  AND {{tie-in-force}}
WITH DISTINCT
  CASE WHEN target.id < source.id THEN target ELSE source END AS source,
  CASE WHEN target.id < source.id THEN source ELSE target END AS target
RETURN gds.graph.project($name, source, target, {}, {undirectedRelationshipTypes: ['*']}) AS graph
