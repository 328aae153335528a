// What results of these schools are known, of any year?
// $ids     actor ids; those of which nothing is known give no row
// Columns  ResultRecord, ordered by the record's key
// Index    unique Actor(id)
UNWIND $ids AS schoolId
MATCH (:Actor {id: schoolId})-[:OBTAINED]->(result:SchoolResult)
WHERE result.revision IN $visibleRevisions
RETURN result.schoolId AS schoolId, result.year AS year, result.measure AS measure, result.value AS value,
  result.category AS category, coalesce(result.attributes, '{}') AS attributes
ORDER BY result.key
