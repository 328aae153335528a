// Makes anew which DEPROV oversees each school, by the newest year of the register.
// $visibleRevisions  numbers of the revisions that may be read
// Index  SchoolYear(year), unique Territory(id); the first statement reads all relationships of the type
MATCH ()-[old:OVERSEEN_BY]->()
DELETE old;

MATCH (store:Telar {name: 'store'})
MATCH (year:SchoolYear {year: store.newestYear})
WHERE year.revision IN $visibleRevisions AND year.deprovId IS NOT NULL
MATCH (deprov:Territory {id: year.deprovId})
WHERE deprov.revision IN $visibleRevisions
MATCH (school:Actor)-[:IN_YEAR]->(year)
CREATE (school)-[:OVERSEEN_BY]->(deprov);
