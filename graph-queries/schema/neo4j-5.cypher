// From schema version 4 to 5: a graph to read with Cypher. Years of the register have a relationship of their own to their
// comuna, school events point to owners, findings to what they are about, and every node has a `name`. Captions, days and
// attributes of records, and what is computed from them, follow in renew-properties.ts. Each statement may be run again.

MATCH (year:SchoolYear)-[old:LOCATED_IN]->(comuna:Territory)
CALL (year, old, comuna) {
  DELETE old
  MERGE (year)-[:STOOD_IN]->(comuna)
} IN TRANSACTIONS OF 5000 ROWS;

MATCH (event:SchoolEvent {kind: 'owner-changed'})
CALL (event) {
  MATCH (before:Actor {id: event.before})
  MERGE (event)-[:FROM_OWNER]->(before)
} IN TRANSACTIONS OF 5000 ROWS;

MATCH (event:SchoolEvent {kind: 'owner-changed'})
CALL (event) {
  MATCH (after:Actor {id: event.after})
  MERGE (event)-[:TO_OWNER]->(after)
} IN TRANSACTIONS OF 5000 ROWS;

MATCH (finding:Finding)
CALL (finding) {
  SET finding.name = finding.code
  WITH finding
  OPTIONAL MATCH (actor:Actor {id: finding.about})
  OPTIONAL MATCH (network:Network {id: finding.about})
  OPTIONAL MATCH (territory:Territory {id: finding.about})
  FOREACH (about IN [node IN [actor, network, territory] WHERE node IS NOT NULL] | MERGE (finding)-[:ABOUT]->(about))
} IN TRANSACTIONS OF 5000 ROWS;

MATCH (stub:Stub)
CALL (stub) {
  SET stub.name = coalesce(stub.id, stub.waveId, stub.activityId, stub.key)
} IN TRANSACTIONS OF 5000 ROWS;

MATCH (said:Statement)
CALL (said) {
  SET said.name = split(said.key, '"')[1]
} IN TRANSACTIONS OF 10000 ROWS;

MATCH (revision:Revision)
SET revision.name = revision.title;

MATCH (view:View)
SET view.name = view.id;

MATCH (survey:Survey)
SET survey.name = survey.id;

MATCH (respondent:Respondent)
SET respondent.name = coalesce(respondent.role, respondent.state);

// Results that were written back did not say what they were measured on: they are measured and written again.
MATCH (analysis:Analysis)
CALL (analysis) {
  MATCH (actor:Actor)
  WHERE actor[analysis.property] IS NOT NULL
  REMOVE actor[analysis.property]
}
DETACH DELETE analysis;

DROP CONSTRAINT analysis_property IF EXISTS;
