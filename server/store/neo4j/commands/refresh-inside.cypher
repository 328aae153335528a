// Makes anew which territory lies inside which: itself, all below it in the tree of parents and, for a SLEP, the
// comunas assigned to it. Four statements, in this order, within the transaction that changed a territory.
// $visibleRevisions  numbers of the revisions that may be read when it has ended

MATCH (:Territory)-[old:INSIDE]->()
DELETE old;

MATCH (inner:Territory)
WHERE inner.revision IN $visibleRevisions
CREATE (inner)-[:INSIDE]->(inner);

MATCH way = (inner:Territory)-[:PART_OF*1..20]->(outer:Territory)
WHERE inner <> outer AND all(territory IN nodes(way) WHERE territory.revision IN $visibleRevisions)
WITH DISTINCT inner, outer
CREATE (inner)-[:INSIDE]->(outer);

MATCH (comuna:Territory)-[assigned:ASSIGNED_TO]->(slep:Territory)
WHERE assigned.revision IN $visibleRevisions
MERGE (comuna)-[:INSIDE]->(slep);
