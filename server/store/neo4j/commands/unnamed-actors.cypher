// Which of these actors does no record name?
// $from, $to  the first and the last of their ids
// Columns  id
// Index    unique Actor(id)
MATCH (actor:Actor)
WHERE actor.id >= $from AND actor.id <= $to AND actor.revision IS NOT NULL
  AND NOT EXISTS { (actor)-[:MEMBER_OF|RESPONDED|RATED|ATTENDED|ANSWERS_FOR|TOOK_PART_IN|HIRES|PROVIDES|SERVED_BY|EVALUATED|OBTAINED
    |{{tie-types}}]-() }
RETURN actor.id AS id
