// Columns of a `network` in a list: its record, and its numbers.
{{network-columns}},
  COUNT {
    MATCH (member:Actor)-[of:MEMBER_OF]->(network)
    WHERE of.revision IN $visibleRevisions
    RETURN DISTINCT member
  } AS members,
  COUNT { (network)-[:HAS_WAVE]->(wave:Wave) WHERE wave.revision IN $visibleRevisions } AS waveCount,
  coalesce(network.ties, 0) AS ties
