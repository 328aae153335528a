// Hands the graph of a territory to Graph Data Science without carrying it out of the server: who counts in
// `graphs/count-territory`, and the ties among them that Telar would read, each pair once however often it is reported; no
// self-ties, actors without a tie included. A pair has its largest strength (1 where none is given), and is negative if one
// report is.
// $name          the graph's name in the catalogue of the server
// $id, $simulated, $year, $dependencies, $kinds   as of `graphs/count-territory`
// $layers        keep only ties of these layers (null: all)
// $heldBack      ties that are not read, and bring nobody in: by the id of a network, their layers and waves, as `layer wave`
// $directed      each direction of a pair by itself; otherwise a pair is one tie, whatever its directions
// $reversed      each tie the other way round
// $positive      leave negative pairs out
// $configuration of the projection: whether its relationships have directions
// $visibleRevisions  numbers of the revisions that may be read
// Columns        graph: nodeCount, relationshipCount (null: nobody is in it), mentions (ties as they are stored), layers (lists of
//                them), negative (pairs left out); one row
WITH $heldBack AS heldBack
{{territory-members}}
UNWIND members AS id
MATCH (actor:Actor {id: id})
WHERE actor.revision IN $visibleRevisions
OPTIONAL MATCH (actor)-[tie:{{tie-types}}]->(other:Actor)
WHERE other <> actor AND tie.to IN members
  AND tie.revision IN $visibleRevisions AND other.revision IN $visibleRevisions
  AND ($layers IS NULL OR tie.layer IN $layers)
  AND {{tie-in-force}}
  AND {{tie-given}}
WITH actor, tie, other, other IS NOT NULL AND ($reversed OR (NOT $directed AND other.id < actor.id)) AS turned
WITH CASE WHEN turned THEN other ELSE actor END AS source, CASE WHEN turned THEN actor ELSE other END AS target,
  count(tie) AS mentions, collect(DISTINCT tie.layer) AS layers,
  max(toFloat(coalesce(tie.strength, 1))) AS strength, min(coalesce(tie.sign, 1)) AS sign
WITH source, target, mentions, layers, strength, $positive AND sign < 0 AS negative
RETURN
  gds.graph.project($name, source, CASE WHEN negative THEN null ELSE target END,
    {relationshipProperties: {strength: strength}}, $configuration) AS graph,
  sum(mentions) AS mentions, collect(DISTINCT layers) AS layers, count(CASE WHEN negative THEN 1 END) AS negative
