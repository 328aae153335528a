// Writes the values of one metric on the actors they belong to.
// $property  telar_<metric>
// $rows      {id, value}
// Index      unique Actor(id)
UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
SET actor[$property] = row.value
RETURN count(*) AS written
