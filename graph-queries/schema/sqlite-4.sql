-- From schema version 3 to 4: slices say what they are, and events, contracts, evaluations and results are records.
ALTER TABLE wave ADD COLUMN kind TEXT;

CREATE TABLE event (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  networkId TEXT, territoryId TEXT, eventId TEXT NOT NULL, actorIds TEXT NOT NULL, date TEXT, dateTo TEXT,
  kind TEXT NOT NULL, note TEXT, source TEXT, attributes TEXT NOT NULL
) STRICT;
CREATE INDEX event_by_network ON event (networkId) WHERE networkId IS NOT NULL;
CREATE INDEX event_by_territory ON event (territoryId) WHERE territoryId IS NOT NULL;

CREATE TABLE contract (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  sostenedorId TEXT, providerId TEXT NOT NULL, contractId TEXT NOT NULL, schoolIds TEXT NOT NULL,
  validFrom TEXT, validTo TEXT, amount REAL, plan TEXT, obligation TEXT, attributes TEXT NOT NULL
) STRICT;
CREATE INDEX contract_by_provider ON contract (providerId);

CREATE TABLE evaluation (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  sostenedorId TEXT, providerId TEXT NOT NULL, contractId TEXT NOT NULL, evaluator TEXT NOT NULL,
  dimension TEXT NOT NULL, score REAL NOT NULL, attributes TEXT NOT NULL
) STRICT;
CREATE INDEX evaluation_by_provider ON evaluation (providerId, contractId);

CREATE TABLE result (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  schoolId TEXT NOT NULL, year INTEGER NOT NULL, measure TEXT NOT NULL, value REAL, category TEXT,
  attributes TEXT NOT NULL
) STRICT;
CREATE INDEX result_by_school ON result (schoolId, year, measure);
