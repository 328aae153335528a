// The Neo4j store, schema version 5, which `(:Telar {name: 'store'}).schemaVersion` says. The statements may be run again
// and make what is missing. Community edition has all that is used here. Names of properties are the contract's field names;
// `key` is the contract's recordKey; `revision`, `file` and `row` say where a fact as it stands came from.
//
// (:Actor:School|Sostenedor|University|Organisation|PublicBody)-[:LOCATED_IN]->(:Territory)-[:PART_OF]->(:Territory)
// (:Territory)-[:ASSIGNED_TO {fromYear}]->(:Territory), from a comuna to its SLEP
// (:Actor)-[:IN_YEAR]->(:SchoolYear)-[:STOOD_IN]->(:Territory)      (:School)-[:OVERSEEN_BY]->(:Territory), its DEPROV
// (:Actor)-[:HAD]->(:SchoolEvent)-[:FROM_OWNER|TO_OWNER]->(:Actor)
// (:Actor)-[:HAS_CAMPUS]->(:Campus)-[:LOCATED_IN]->(:Territory)
// (:Actor)-[:MEMBER_OF {role}]->(:Network)-[:COVERS]->(:Territory)
// (:Network)-[:HAS_WAVE]->(:Wave)  (:Network)-[:HELD]->(:Activity)  (:Network)-[:PROMISED]->(:Commitment)
// (:Actor)-[:RESPONDED|RATED]->(:Wave)  (:Actor)-[:ATTENDED]->(:Activity)  (:Actor)-[:ANSWERS_FOR]->(:Commitment)
// (:Network|Territory)-[:SAW]->(:Event)<-[:TOOK_PART_IN]-(:Actor)      (:Actor)-[:OBTAINED]->(:SchoolResult)
// (:Actor)-[:HIRES|PROVIDES|SERVED_BY]->(:Contract)-[:EVALUATED_IN]->(:Evaluation)<-[:EVALUATED]-(:Actor)
// (:Actor)-[:{{tie-types}}]->(:Actor),
// where TIE carries the layers that the catalogue does not know, by its property `layer`. A tie has the id of its network,
// `networkId`, and the key of the wave in which it was reported, `waveKey`, both indexed. It hangs on its wave by
// (:Actor)-[:TIED_IN {ties}]->(:Wave|Network), from both ends and from who reported it; on the network where no wave is stored
// (:Revision)-[:FOUND]->(:Finding)-[:ABOUT]->(:Actor|Network|Territory); (:Statement) is what a revision said of a record, where that is not just what is
// visible: all that was said of a key makes its visible record; (:View) a share link.
// Facts of a revision that is still being loaded carry a `revision` that is not in `(:Telar).visibleRevisions`.
// (:Survey)-[:INVITED]->(:Respondent) are surveys that Telar runs, with each answer as JSON text; no import or undo touches them.
// (:Actor)-[:SCORED {value}]->(:Result {metric, networkId, territoryId, waveId, year, layers, datasetHash, isStale, passport})
// -[:MEASURES]->(:Network|Wave|Territory) are results that were written back.
// `repeats` of a record: which later revisions said just the same (JSON text of revision, file and row).
// :Stub marks what records refer to and no import has described: it has an id, which is its `name`, and nothing else.
// Every node has a `name` for captions. Dates stand as the source wrote them ("2024-03") and, as dates of the database, in
// `day`, `lastDay`, `fromDay`, `toDay` and `dueDay`. Columns that Telar has no name for are `attribute_<column>`.
// INSIDE, OVERSEEN_BY, TIED_IN, `ties` of networks, `schools`, `publicSchools`, `networks` and `firstYear` of territories,
// `newestYear` and `registerYears` of (:Telar) are computed anew when an import or undo changes what they follow from.

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
CREATE CONSTRAINT event_key IF NOT EXISTS FOR (n:Event) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT contract_key IF NOT EXISTS FOR (n:Contract) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT evaluation_key IF NOT EXISTS FOR (n:Evaluation) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT school_result_key IF NOT EXISTS FOR (n:SchoolResult) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT revision_number IF NOT EXISTS FOR (n:Revision) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT revision_import IF NOT EXISTS FOR (n:Revision) REQUIRE n.importId IS UNIQUE;
CREATE CONSTRAINT view_id IF NOT EXISTS FOR (n:View) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT survey_id IF NOT EXISTS FOR (n:Survey) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT respondent_id IF NOT EXISTS FOR (n:Respondent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT respondent_token IF NOT EXISTS FOR (n:Respondent) REQUIRE n.tokenHash IS UNIQUE;
CREATE CONSTRAINT result_id IF NOT EXISTS FOR (n:Result) REQUIRE n.id IS UNIQUE;
CREATE INDEX result_metric IF NOT EXISTS FOR (n:Result) ON (n.metric);
CREATE INDEX result_network IF NOT EXISTS FOR (n:Result) ON (n.networkId);

CREATE CONSTRAINT assigned_to_key IF NOT EXISTS FOR ()-[r:ASSIGNED_TO]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT member_of_key IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT responded_key IF NOT EXISTS FOR ()-[r:RESPONDED]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT rated_key IF NOT EXISTS FOR ()-[r:RATED]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT attended_key IF NOT EXISTS FOR ()-[r:ATTENDED]-() REQUIRE r.key IS UNIQUE;
{{for each tie type, joined by ""}}
CREATE CONSTRAINT {{tie-type-name}}_key IF NOT EXISTS FOR ()-[r:{{tie-type}}]-() REQUIRE r.key IS UNIQUE;
{{end}}

CREATE INDEX territory_kind IF NOT EXISTS FOR (n:Territory) ON (n.kind);
CREATE INDEX actor_sostenedor IF NOT EXISTS FOR (n:Actor) ON (n.sostenedorId);
CREATE INDEX actor_kind IF NOT EXISTS FOR (n:Actor) ON (n.kind, n.id);
CREATE INDEX school_id IF NOT EXISTS FOR (n:School) ON (n.id);
CREATE INDEX school_rbd IF NOT EXISTS FOR (n:School) ON (n.rbd);
CREATE INDEX school_year_year IF NOT EXISTS FOR (n:SchoolYear) ON (n.year);
CREATE INDEX school_year_comuna IF NOT EXISTS FOR (n:SchoolYear) ON (n.comunaId, n.year);
CREATE INDEX school_year_deprov IF NOT EXISTS FOR (n:SchoolYear) ON (n.deprovId, n.year);
CREATE INDEX school_event_to_year IF NOT EXISTS FOR (n:SchoolEvent) ON (n.toYear);
CREATE INDEX school_event_kind IF NOT EXISTS FOR (n:SchoolEvent) ON (n.kind, n.key);
CREATE INDEX commitment_due IF NOT EXISTS FOR (n:Commitment) ON (n.dueDay);
CREATE INDEX network_kind IF NOT EXISTS FOR (n:Network) ON (n.kind);
CREATE INDEX finding_code IF NOT EXISTS FOR (n:Finding) ON (n.code);
CREATE INDEX finding_revision IF NOT EXISTS FOR (n:Finding) ON (n.revision, n.position);
CREATE INDEX revision_authority IF NOT EXISTS FOR (n:Revision) ON (n.authority);
CREATE INDEX statement_key IF NOT EXISTS FOR (n:Statement) ON (n.key, n.revision);
CREATE INDEX statement_revision IF NOT EXISTS FOR (n:Statement) ON (n.revision);
CREATE INDEX statement_gone IF NOT EXISTS FOR (n:Statement) ON (n.isGone, n.key);

CREATE INDEX survey_created IF NOT EXISTS FOR (n:Survey) ON (n.createdAt);
CREATE INDEX survey_network IF NOT EXISTS FOR (n:Survey) ON (n.networkId);
CREATE INDEX survey_keep_until IF NOT EXISTS FOR (n:Survey) ON (n.keepUntil);
CREATE INDEX respondent_survey IF NOT EXISTS FOR (n:Respondent) ON (n.surveyId);
CREATE INDEX respondent_actor IF NOT EXISTS FOR (n:Respondent) ON (n.actorId);

CREATE INDEX responded_network IF NOT EXISTS FOR ()-[r:RESPONDED]-() ON (r.networkId);
CREATE INDEX rated_network IF NOT EXISTS FOR ()-[r:RATED]-() ON (r.networkId);
CREATE INDEX attended_network IF NOT EXISTS FOR ()-[r:ATTENDED]-() ON (r.networkId);
{{for each tie type, joined by ""}}
CREATE INDEX {{tie-type-name}}_network IF NOT EXISTS FOR ()-[r:{{tie-type}}]-() ON (r.networkId);
CREATE INDEX {{tie-type-name}}_wave IF NOT EXISTS FOR ()-[r:{{tie-type}}]-() ON (r.waveKey);
{{end}}

CREATE POINT INDEX actor_location IF NOT EXISTS FOR (n:Actor) ON (n.location);

// Telar's own search: names folded by Telar, so that both engines match the same words.
CREATE FULLTEXT INDEX actor_search IF NOT EXISTS FOR (n:Actor) ON EACH [n.searchName, n.searchPlace, n.searchRbd]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// For readers with Neo4j Browser: "rios" finds "Los Ríos". (The analyzer `spanish` stems, but keeps accents.)
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Actor|Territory|Network) ON EACH [n.name]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
