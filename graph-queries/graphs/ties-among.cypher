// Which stored ties have both ends among these actors?
// $ids     actor ids
// $from    those of them whose ties are looked at: Telar asks for a large graph in parts (server/store/neo4j/query-runner.ts)
// $layers  keep only ties of these layers (null: all)
// $year    keep `administers` only where it holds in this calendar year, both ends included (null: in any)
// Columns  TieRecord, in no order: Telar sorts them by the tie's key when it has read them (server/store/neo4j/query-runner.ts)
// Index    unique Actor(id)
UNWIND $from AS id
MATCH (:Actor {id: id})-[tie:{{tie-types}}]->()
WHERE tie.to IN $ids AND tie.revision IN $visibleRevisions
  AND ($layers IS NULL OR tie.layer IN $layers)
  AND {{tie-in-force}}
RETURN {{tie-columns}}
