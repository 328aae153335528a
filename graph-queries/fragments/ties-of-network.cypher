// Each `tie` reported in the network of the id `networkId`.
CALL (networkId) {
  {{for each tie type, joined by "  UNION ALL"}}
  MATCH ()-[tie:{{tie-type}} {networkId: networkId}]->()
  WHERE tie.revision IN $visibleRevisions
  RETURN tie
  {{end}}
}
