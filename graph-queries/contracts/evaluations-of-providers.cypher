// How were the contracts of these providers evaluated, and by whom?
// $ids     actor ids of providers
// Columns  EvaluationRecord, ordered by the record's key
// Index    unique Actor(id)
UNWIND $ids AS providerId
MATCH (:Actor {id: providerId})-[:PROVIDES]->(:Contract)-[:EVALUATED_IN]->(evaluation:Evaluation)
WHERE evaluation.revision IN $visibleRevisions
RETURN evaluation.sostenedorId AS sostenedorId, evaluation.providerId AS providerId,
  evaluation.contractId AS contractId, evaluation.evaluator AS evaluator, evaluation.dimension AS dimension,
  evaluation.score AS score, coalesce(evaluation.attributes, '{}') AS attributes
ORDER BY evaluation.key
