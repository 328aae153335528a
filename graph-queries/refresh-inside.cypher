// Makes anew which territory lies inside which: itself, all below it in the tree of parents and, for a SLEP, the
// comunas assigned to it. Four statements, in this order, within the transaction that changed a territory.

MATCH (:Territory)-[old:INSIDE]->()
DELETE old;

MATCH (inner:Territory)
WHERE inner.revision IS NOT NULL
CREATE (inner)-[:INSIDE]->(inner);

MATCH (inner:Territory)-[:PART_OF*1..20]->(outer:Territory)
WHERE outer.revision IS NOT NULL AND inner <> outer
WITH DISTINCT inner, outer
CREATE (inner)-[:INSIDE]->(outer);

MATCH (comuna:Territory)-[:ASSIGNED_TO]->(slep:Territory)
MERGE (comuna)-[:INSIDE]->(slep);
