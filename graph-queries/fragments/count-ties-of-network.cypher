// Adds to each row with a `network` how many `ties` were reported in it.
CALL (network) {
  {{for each tie type, joined by "  UNION ALL"}}
  MATCH ()-[tie:{{tie-type}} {networkId: network.id}]->()
  WHERE tie.revision IN $visibleRevisions
  RETURN count(tie) AS counted
  {{end}}
}
WITH network, sum(counted) AS ties
