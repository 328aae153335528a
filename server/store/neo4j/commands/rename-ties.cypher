// Gives the ties of layers that have joined the catalogue the relationship type of their own; before, they shared TIE.
// In transactions of their own, so that an interrupted run goes on where it stopped.
// $types  relationship type by layer
// Reads all ties of other layers: part of an upgrade, not a hot query

MATCH (from)-[old:TIE]->(to)
WHERE $types[old.layer] IS NOT NULL
CALL (from, old, to) {
  WITH from, old, to, properties(old) AS properties, $types[old.layer] AS type
  DELETE old
  CREATE (from)-[tie:$(type)]->(to)
  SET tie = properties
} IN TRANSACTIONS OF 5000 ROWS;
