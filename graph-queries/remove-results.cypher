// Takes the values of one metric off all actors.
// $property  telar_<metric>
// Columns    removed
// Reads all actors: a clean-up, not a hot question
MATCH (actor:Actor)
WHERE actor[$property] IS NOT NULL
REMOVE actor[$property]
RETURN count(*) AS removed
