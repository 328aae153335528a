// Removes a result, or all results of a metric, with their values.
// $name    id of the result or of the metric
// Columns  removed (actors that had a value, summed over the results)
// Index    unique Result(id), Result(metric)
CALL () {
  MATCH (result:Result {id: $name})
  RETURN result
  UNION
  MATCH (result:Result {metric: $name})
  RETURN result
}
CALL (result) {
  MATCH (result)<-[score:SCORED]-()
  DELETE score
  RETURN count(*) AS scores
}
DETACH DELETE result
RETURN coalesce(sum(scores), 0) AS removed
