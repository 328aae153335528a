// Which actors does a search mean? Every word must begin a word of the actor's folded names or of its comuna's folded
// name, or be its RBD. A name has its English one behind it, parted by a bar. The best match comes first, by grade:
//   0  its RBD is the search       1  its name is the search       2  its name begins with the search
//   3  every word begins a word of its name                        4  some word is found in the comuna or the RBD only
// A school that is closed or in recess comes after all that work, by 5 more, unless its RBD was asked for.
// $words        the folded words of the search (letters and digits only), at least one
// $phrase       the search as it was written, folded
// $rbd          the search as an RBD (null: it is not a number)
// $kind         keep only actors of this kind (null: all)
// $territoryId  keep only actors that lie in it, run a school in it or have a campus in it (null: all)
// $afterGrade, $afterName, $afterId   the place of the last actor already seen (null: from the start)
// $limit        rows at most
// Columns       ActorSummary with attributes, grade, searchName (the folded names); ordered by grade, searchName, id
// Index         full text actor_search (searchName, searchPlace: prefixes; searchRbd: whole)
{{given territoryId}}
CALL () {
  {{actors-in-territory}}
}
WITH collect(actor.id) AS inside
{{end given}}
CALL db.index.fulltext.queryNodes('actor_search', reduce(query = '', word IN $words |
  query + '+(searchName:' + word + '* searchPlace:' + word + '* searchRbd:' + word + ') '))
YIELD node AS actor
WHERE actor.revision IN $visibleRevisions
{{given kind}}
  AND actor.kind = $kind
{{end given}}
{{given territoryId}}
  AND actor.id IN inside
{{end given}}
WITH actor, CASE
    WHEN actor.rbd = $rbd THEN 0
    WHEN ' | ' + actor.searchName + ' | ' CONTAINS ' | ' + $phrase + ' | ' THEN 1
    WHEN ' | ' + actor.searchName CONTAINS ' | ' + $phrase THEN 2
    WHEN all(word IN $words WHERE ' ' + actor.searchName CONTAINS ' ' + word) THEN 3
    ELSE 4
  END AS fit, actor.searchName AS searchName, actor.id AS id
WITH actor, searchName, id,
  fit + CASE WHEN fit > 0 AND coalesce(actor.state, 'working') <> 'working' THEN 5 ELSE 0 END AS grade
{{given afterId}}
WHERE grade > $afterGrade OR (grade = $afterGrade AND (searchName > $afterName OR (searchName = $afterName AND id > $afterId)))
{{end given}}
WITH actor, grade, searchName, id
ORDER BY grade, searchName, id LIMIT $limit
OPTIONAL MATCH (actor)-[:LOCATED_IN]->(comuna:Territory)
WHERE comuna.revision IN $visibleRevisions
RETURN {{actor-summary-columns}}, grade, searchName
ORDER BY grade, searchName, id
