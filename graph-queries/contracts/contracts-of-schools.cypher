// Which contracts serve one of these schools, or name no school and were hired by one of these sostenedores?
// $schoolIds       actor ids
// $sostenedorIds   actor ids
// Columns          ContractRecord, ordered by the record's key
// Index            unique Actor(id)
CALL () {
  UNWIND $schoolIds AS schoolId
  MATCH (:Actor {id: schoolId})-[:SERVED_BY]->(contract:Contract)
  RETURN contract
  UNION
  UNWIND $sostenedorIds AS sostenedorId
  MATCH (:Actor {id: sostenedorId})-[:HIRES]->(contract:Contract)
  WHERE size(contract.schoolIds) = 0
  RETURN contract
}
WITH contract
WHERE contract.revision IN $visibleRevisions
RETURN {{contract-columns}}
ORDER BY contract.key
