// Counts anew what each territory holds. Real territories count the working schools of the newest register year,
// simulated ones their fictional schools. Statements in this order, within the transaction that changed a record.
// $public    the dependencies that count as public
// $visibleRevisions  numbers of the revisions that may be read when it has ended

MATCH (store:Telar {name: 'store'})
OPTIONAL MATCH (any:SchoolYear)
WHERE any.revision IN $visibleRevisions
WITH DISTINCT store, any.year AS year ORDER BY year
WITH store, collect(year) AS years
SET store.registerYears = years, store.newestYear = last(years);

MATCH (territory:Territory)
WHERE territory.revision IN $visibleRevisions
SET territory.schools = 0, territory.publicSchools = 0,
  territory.networks = COUNT {
    MATCH (territory)<-[:INSIDE]-()<-[:COVERS]-(network:Network)
    WHERE network.revision IN $visibleRevisions
  },
  territory.firstYear = reduce(first = null,
    year IN [(territory)<-[assigned:ASSIGNED_TO]-() WHERE assigned.revision IN $visibleRevisions | assigned.fromYear] |
    CASE WHEN first IS NULL OR year < first THEN year ELSE first END);

MATCH (store:Telar {name: 'store'})
MATCH (school:SchoolYear {year: store.newestYear})
WHERE school.revision IN $visibleRevisions AND school.state = 'working'
WITH school.comunaId AS comunaId, count(*) AS schools,
  count(CASE WHEN school.dependency IN $public THEN 1 END) AS public
MATCH (:Territory {id: comunaId})-[:INSIDE]->(territory:Territory {simulated: false})
WITH territory, sum(schools) AS schools, sum(public) AS public
SET territory.schools = schools, territory.publicSchools = public;

MATCH (store:Telar {name: 'store'})
MATCH (school:SchoolYear {year: store.newestYear})
WHERE school.revision IN $visibleRevisions AND school.state = 'working' AND school.deprovId IS NOT NULL
WITH school.deprovId AS deprovId, count(*) AS schools,
  count(CASE WHEN school.dependency IN $public THEN 1 END) AS public
MATCH (territory:Territory {id: deprovId})
WHERE territory.revision IN $visibleRevisions
SET territory.schools = territory.schools + schools, territory.publicSchools = territory.publicSchools + public;

MATCH (school:School {simulated: true})
WHERE school.revision IN $visibleRevisions AND coalesce(school.state, 'working') = 'working' AND school.comunaId IS NOT NULL
WITH school.comunaId AS comunaId, count(*) AS schools,
  count(CASE WHEN school.dependency IN $public THEN 1 END) AS public
MATCH (:Territory {id: comunaId})-[:INSIDE]->(territory:Territory {simulated: true})
WITH territory, sum(schools) AS schools, sum(public) AS public
SET territory.schools = territory.schools + schools, territory.publicSchools = territory.publicSchools + public;
