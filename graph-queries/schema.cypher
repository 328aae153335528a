// The Neo4j store. Each part is run once, in order, and may be run again: `(:Telar {name: 'store'}).schemaVersion` says
// which was last. Community edition has all that is used here. Names of properties are the contract's field names;
// `key` is the contract's recordKey; `revision`, `file` and `row` say where a fact as it stands came from.
//
// (:Actor:School|Sostenedor|University|Organisation|PublicBody)-[:LOCATED_IN]->(:Territory)-[:PART_OF]->(:Territory)
// (:Territory)-[:ASSIGNED_TO {fromYear}]->(:Territory), from a comuna to its SLEP
// (:Actor)-[:IN_YEAR]->(:SchoolYear)-[:LOCATED_IN]->(:Territory)      (:Actor)-[:HAD]->(:SchoolEvent)
// (:Actor)-[:HAS_CAMPUS]->(:Campus)-[:LOCATED_IN]->(:Territory)
// (:Actor)-[:MEMBER_OF {role}]->(:Network)-[:COVERS]->(:Territory)
// (:Network)-[:HAS_WAVE]->(:Wave)  (:Network)-[:HELD]->(:Activity)  (:Network)-[:PROMISED]->(:Commitment)
// (:Actor)-[:RESPONDED|RATED]->(:Wave)  (:Actor)-[:ATTENDED]->(:Activity)  (:Actor)-[:ANSWERS_FOR]->(:Commitment)
// (:Actor)-[:ADMINISTERS|ASSISTS|KNOWLEDGE|JOINT_WORK|TRUST|LEADERSHIP|COORDINATION|TENSION|ATTENDANCE|TIE]->(:Actor),
// where TIE carries the layers that the catalogue does not know, by its property `layer`
// (:Revision)-[:FOUND]->(:Finding); (:Superseded) and (:Restated) are what an undo brings back; (:View) a share link.
// Facts of a revision that is still being loaded carry a `revision` that is not in `(:Telar).standing`.
// (:Analysis) is the passport of results written on actors as `telar_<metric>`.
// :Mentioned marks what facts speak of and no import has described: it has an id and nothing else.

// version 1

CREATE CONSTRAINT telar_name IF NOT EXISTS FOR (n:Telar) REQUIRE n.name IS UNIQUE;

CREATE CONSTRAINT territory_id IF NOT EXISTS FOR (n:Territory) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT territory_key IF NOT EXISTS FOR (n:Territory) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT actor_key IF NOT EXISTS FOR (n:Actor) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT campus_id IF NOT EXISTS FOR (n:Campus) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT campus_key IF NOT EXISTS FOR (n:Campus) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT network_id IF NOT EXISTS FOR (n:Network) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT network_key IF NOT EXISTS FOR (n:Network) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT school_year_key IF NOT EXISTS FOR (n:SchoolYear) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT school_event_key IF NOT EXISTS FOR (n:SchoolEvent) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT wave_key IF NOT EXISTS FOR (n:Wave) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT activity_key IF NOT EXISTS FOR (n:Activity) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT commitment_key IF NOT EXISTS FOR (n:Commitment) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT revision_number IF NOT EXISTS FOR (n:Revision) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT view_id IF NOT EXISTS FOR (n:View) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT analysis_property IF NOT EXISTS FOR (n:Analysis) REQUIRE n.property IS UNIQUE;

CREATE CONSTRAINT assigned_to_key IF NOT EXISTS FOR ()-[r:ASSIGNED_TO]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT member_of_key IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT responded_key IF NOT EXISTS FOR ()-[r:RESPONDED]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT rated_key IF NOT EXISTS FOR ()-[r:RATED]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT attended_key IF NOT EXISTS FOR ()-[r:ATTENDED]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT administers_key IF NOT EXISTS FOR ()-[r:ADMINISTERS]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT assists_key IF NOT EXISTS FOR ()-[r:ASSISTS]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT knowledge_key IF NOT EXISTS FOR ()-[r:KNOWLEDGE]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT joint_work_key IF NOT EXISTS FOR ()-[r:JOINT_WORK]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT trust_key IF NOT EXISTS FOR ()-[r:TRUST]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT leadership_key IF NOT EXISTS FOR ()-[r:LEADERSHIP]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT coordination_key IF NOT EXISTS FOR ()-[r:COORDINATION]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT tension_key IF NOT EXISTS FOR ()-[r:TENSION]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT attendance_key IF NOT EXISTS FOR ()-[r:ATTENDANCE]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT tie_key IF NOT EXISTS FOR ()-[r:TIE]-() REQUIRE r.key IS UNIQUE;

CREATE INDEX territory_kind IF NOT EXISTS FOR (n:Territory) ON (n.kind);
CREATE INDEX actor_sostenedor IF NOT EXISTS FOR (n:Actor) ON (n.sostenedorId);
CREATE INDEX actor_rbd IF NOT EXISTS FOR (n:Actor) ON (n.rbd);
CREATE INDEX school_year_year IF NOT EXISTS FOR (n:SchoolYear) ON (n.year);
CREATE INDEX school_year_comuna IF NOT EXISTS FOR (n:SchoolYear) ON (n.comunaId, n.year);
CREATE INDEX school_year_deprov IF NOT EXISTS FOR (n:SchoolYear) ON (n.deprovId, n.year);
CREATE INDEX school_event_to_year IF NOT EXISTS FOR (n:SchoolEvent) ON (n.toYear);
CREATE INDEX finding_revision IF NOT EXISTS FOR (n:Finding) ON (n.revision, n.position);
CREATE INDEX superseded_key IF NOT EXISTS FOR (n:Superseded) ON (n.key);
CREATE INDEX superseded_revision IF NOT EXISTS FOR (n:Superseded) ON (n.revision);
CREATE INDEX restated_key IF NOT EXISTS FOR (n:Restated) ON (n.key, n.revision);
CREATE INDEX restated_revision IF NOT EXISTS FOR (n:Restated) ON (n.revision);

CREATE INDEX responded_network IF NOT EXISTS FOR ()-[r:RESPONDED]-() ON (r.networkId);
CREATE INDEX rated_network IF NOT EXISTS FOR ()-[r:RATED]-() ON (r.networkId);
CREATE INDEX attended_network IF NOT EXISTS FOR ()-[r:ATTENDED]-() ON (r.networkId);
CREATE INDEX assists_network IF NOT EXISTS FOR ()-[r:ASSISTS]-() ON (r.networkId);
CREATE INDEX administers_network IF NOT EXISTS FOR ()-[r:ADMINISTERS]-() ON (r.networkId);
CREATE INDEX knowledge_network IF NOT EXISTS FOR ()-[r:KNOWLEDGE]-() ON (r.networkId);
CREATE INDEX joint_work_network IF NOT EXISTS FOR ()-[r:JOINT_WORK]-() ON (r.networkId);
CREATE INDEX trust_network IF NOT EXISTS FOR ()-[r:TRUST]-() ON (r.networkId);
CREATE INDEX leadership_network IF NOT EXISTS FOR ()-[r:LEADERSHIP]-() ON (r.networkId);
CREATE INDEX coordination_network IF NOT EXISTS FOR ()-[r:COORDINATION]-() ON (r.networkId);
CREATE INDEX tension_network IF NOT EXISTS FOR ()-[r:TENSION]-() ON (r.networkId);
CREATE INDEX attendance_network IF NOT EXISTS FOR ()-[r:ATTENDANCE]-() ON (r.networkId);
CREATE INDEX tie_network IF NOT EXISTS FOR ()-[r:TIE]-() ON (r.networkId);

CREATE POINT INDEX actor_location IF NOT EXISTS FOR (n:Actor) ON (n.location);

// Telar's own search: names folded by Telar, so that both engines match the same words.
CREATE FULLTEXT INDEX actor_search IF NOT EXISTS FOR (n:Actor) ON EACH [n.searchName, n.searchPlace, n.searchRbd]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// For readers with Neo4j Browser: "rios" finds "Los Ríos". (The analyzer `spanish` stems, but keeps accents.)
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Actor|Territory|Network) ON EACH [n.name]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
