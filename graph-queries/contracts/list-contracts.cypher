// Which contracts are there?
// $providerId    keep only those of this provider (null: all)
// $sostenedorId  keep only those that this sostenedor hired (null: all)
// $schoolId      keep only those that serve this school (null: all)
// $territoryId   keep only those that serve a school there, or name none and whose sostenedor is there (null: all)
// $after         the key of the last contract already seen (null: from the start)
// $limit         rows at most
// Columns        key and ContractRecord, ordered by the key
// Index          unique Contract(key), unique Actor(id), unique Territory(id)
{{given territoryId}}
CALL () {
  {{actors-in-territory}}
}
MATCH (actor)-[party:SERVED_BY|HIRES]->(contract:Contract)
WHERE (type(party) = 'SERVED_BY' OR size(contract.schoolIds) = 0)
  AND contract.key > coalesce($after, '') AND contract.revision IN $visibleRevisions
{{or else}}
MATCH (contract:Contract)
WHERE contract.key > coalesce($after, '') AND contract.revision IN $visibleRevisions
{{end given}}
{{given providerId}}
  AND contract.providerId = $providerId
{{end given}}
{{given sostenedorId}}
  AND contract.sostenedorId = $sostenedorId
{{end given}}
{{given schoolId}}
  AND $schoolId IN contract.schoolIds
{{end given}}
WITH DISTINCT contract ORDER BY contract.key LIMIT $limit
RETURN contract.key AS key, {{contract-columns}}
ORDER BY contract.key
