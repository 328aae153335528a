// Removes the values of one metric from all actors.
// $property  telar_<metric>
// Columns    removed
// Reads all actors: a clean-up, not a hot query
MATCH (actor:Actor)
WHERE actor[$property] IS NOT NULL
REMOVE actor[$property]
RETURN count(*) AS removed
