-- The embedded store, schema version 4. One table a record type; columns carry the contract's field names.
-- key is the contract's recordKey; revision, file and row say where the record as it stands came from.
-- Booleans are 0 and 1; lists and attribute maps are JSON text; NULL means "the source does not say".

CREATE TABLE territory (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, parentId TEXT,
  simulated INTEGER NOT NULL,
  searchName TEXT NOT NULL
) STRICT;
CREATE INDEX territory_by_parent ON territory (parentId);

CREATE TABLE assignment (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  comunaId TEXT NOT NULL, slepId TEXT NOT NULL, fromYear INTEGER NOT NULL, decree TEXT
) STRICT;
CREATE INDEX assignment_by_slep ON assignment (slepId, comunaId, fromYear);

CREATE TABLE actor (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, subKind TEXT, name TEXT NOT NULL, rbd INTEGER, legalKind TEXT,
  comunaId TEXT, latitude REAL, longitude REAL, rural INTEGER, enrolment INTEGER, state TEXT, dependency TEXT,
  sostenedorId TEXT, "group" TEXT, isSet INTEGER NOT NULL, setSize INTEGER, simulated INTEGER NOT NULL,
  attributes TEXT NOT NULL,
  searchName TEXT NOT NULL
) STRICT;
CREATE INDEX actor_by_comuna ON actor (comunaId, kind, id, sostenedorId);

CREATE TABLE school_year (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  schoolId TEXT NOT NULL, year INTEGER NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL, dependency TEXT NOT NULL,
  sostenedorId TEXT, comunaId TEXT NOT NULL, deprovId TEXT, rural INTEGER, hasEnrolment INTEGER,
  enrolment INTEGER, teaching TEXT NOT NULL, latitude REAL, longitude REAL
) STRICT;
CREATE INDEX school_year_by_school ON school_year (schoolId, year);
CREATE INDEX school_year_by_comuna ON school_year (comunaId, year, state, dependency, enrolment, rural);
CREATE INDEX school_year_by_deprov ON school_year (deprovId, year, state);
CREATE INDEX school_year_by_year ON school_year (year);

CREATE TABLE school_event (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  schoolId TEXT NOT NULL, fromYear INTEGER NOT NULL, toYear INTEGER NOT NULL, kind TEXT NOT NULL,
  before TEXT, after TEXT
) STRICT;
CREATE INDEX school_event_by_school ON school_event (schoolId, fromYear, toYear, kind);

CREATE TABLE campus (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  id TEXT NOT NULL UNIQUE, universityId TEXT NOT NULL, name TEXT NOT NULL, comunaId TEXT NOT NULL
) STRICT;
CREATE INDEX campus_by_university ON campus (universityId, id);
CREATE INDEX campus_by_comuna ON campus (comunaId, universityId);

CREATE TABLE network (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT, mandate TEXT, purpose TEXT, territoryId TEXT,
  validFrom TEXT, validTo TEXT, simulated INTEGER NOT NULL, rosterKnown INTEGER NOT NULL, directed INTEGER,
  citation TEXT, description TEXT, attributes TEXT NOT NULL
) STRICT;
CREATE INDEX network_by_territory ON network (territoryId);

CREATE TABLE membership (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  networkId TEXT NOT NULL, actorId TEXT NOT NULL, role TEXT NOT NULL, validFrom TEXT, validTo TEXT,
  attributes TEXT NOT NULL
) STRICT;
CREATE INDEX membership_by_network ON membership (networkId, actorId);
CREATE INDEX membership_by_actor ON membership (actorId, networkId);

CREATE TABLE wave (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  networkId TEXT NOT NULL, waveId TEXT NOT NULL, kind TEXT, "order" INTEGER NOT NULL, date TEXT, instrument TEXT,
  layersAsked TEXT, maxNominations INTEGER, attributes TEXT NOT NULL
) STRICT;
CREATE INDEX wave_by_network ON wave (networkId);

CREATE TABLE response (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  networkId TEXT NOT NULL, waveId TEXT NOT NULL, actorId TEXT NOT NULL, role TEXT, responded INTEGER NOT NULL,
  attributes TEXT NOT NULL
) STRICT;
CREATE INDEX response_by_network ON response (networkId, waveId, actorId, responded);

CREATE TABLE tie (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  networkId TEXT, waveId TEXT, layer TEXT NOT NULL, "from" TEXT NOT NULL, "to" TEXT NOT NULL, strength REAL,
  sign INTEGER NOT NULL, depth TEXT, reporter TEXT, reporterRole TEXT, validFrom TEXT, validTo TEXT,
  attributes TEXT NOT NULL
) STRICT;
CREATE INDEX tie_by_network ON tie (networkId, waveId, layer) WHERE networkId IS NOT NULL;
CREATE INDEX tie_by_from ON tie ("from", layer);
CREATE INDEX tie_by_to ON tie ("to", layer);

CREATE TABLE rating (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  networkId TEXT NOT NULL, waveId TEXT NOT NULL, actorId TEXT NOT NULL, role TEXT, characteristic TEXT NOT NULL,
  item TEXT, score REAL NOT NULL, attributes TEXT NOT NULL
) STRICT;
CREATE INDEX rating_by_network ON rating (networkId, actorId);

CREATE TABLE commitment (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  networkId TEXT NOT NULL, commitmentId TEXT NOT NULL, actorIds TEXT NOT NULL, due TEXT, done INTEGER,
  purpose TEXT, attributes TEXT NOT NULL
) STRICT;
CREATE INDEX commitment_by_network ON commitment (networkId);

CREATE TABLE activity (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  networkId TEXT NOT NULL, activityId TEXT NOT NULL, date TEXT, kind TEXT, hours REAL, mandated INTEGER,
  attributes TEXT NOT NULL
) STRICT;
CREATE INDEX activity_by_network ON activity (networkId);

CREATE TABLE attendance (
  key TEXT PRIMARY KEY, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  networkId TEXT NOT NULL, activityId TEXT NOT NULL, actorId TEXT NOT NULL, role TEXT, attended INTEGER NOT NULL,
  people INTEGER, attributes TEXT NOT NULL
) STRICT;
CREATE INDEX attendance_by_network ON attendance (networkId, actorId);

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

-- Imports. A number is never given twice, also not after an undo. importId is the same for repeated commits of one import;
-- authority says who speaks (register, import), replaces is JSON of the parts of the store that the import replaced.
CREATE TABLE revision (
  number INTEGER PRIMARY KEY, title TEXT NOT NULL, source TEXT NOT NULL, hash TEXT NOT NULL,
  importedAt TEXT NOT NULL, importedBy TEXT NOT NULL, state TEXT NOT NULL,
  counts TEXT NOT NULL, changes TEXT NOT NULL, findings TEXT NOT NULL, importId TEXT,
  authority TEXT NOT NULL DEFAULT 'import', replaces TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE UNIQUE INDEX revision_by_import ON revision (importId);
CREATE INDEX revision_undone ON revision (number) WHERE state = 'undone';

CREATE TABLE finding (
  revision INTEGER NOT NULL, position INTEGER NOT NULL,
  file TEXT NOT NULL, row INTEGER, "column" TEXT, found TEXT, expected TEXT NOT NULL, code TEXT NOT NULL,
  outcome TEXT NOT NULL, about TEXT,
  PRIMARY KEY (revision, position)
) STRICT, WITHOUT ROWID;

-- What revisions said of a record, beside the visible one: the visible record follows from all that was said of its key.
-- record is JSON of columns; NULL: the same as the statement before or, of the revision that owns the visible record, just
-- what is visible. That one has no row at all unless it assumed something. assumed is a JSON list of fields; isGone: the
-- revision replaced the part of the store that the record was in, and did not bring it.
CREATE TABLE statement (
  key TEXT NOT NULL, revision INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER,
  isGone INTEGER NOT NULL, assumed TEXT, record TEXT,
  PRIMARY KEY (key, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_by_revision ON statement (revision);
CREATE INDEX statement_gone ON statement (key) WHERE isGone = 1;

-- How often something was erased from the store and from all that its revisions said. What it was is nowhere written.
-- isWiped is 0 until no page of the file holds a trace of it either.
CREATE TABLE erasure (number INTEGER PRIMARY KEY, isWiped INTEGER NOT NULL) STRICT;

-- The restore that filled this store: until both files are committed, the file of surveys has the same id.
CREATE TABLE restoration (id TEXT PRIMARY KEY) STRICT;

-- usedAt: when a view was last opened, to the day. createdBy: NULL where nobody had to sign in.
CREATE TABLE saved_view (
  id TEXT PRIMARY KEY, createdAt TEXT NOT NULL, state TEXT NOT NULL,
  createdBy TEXT, bytes INTEGER NOT NULL DEFAULT 0, usedAt TEXT NOT NULL DEFAULT ''
) STRICT;

-- What the store knows of the installation: `owner-key`, the fingerprint of the key that natural persons stand under.
CREATE TABLE installation (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- Derived, made anew with every commit and undo.
-- Each territory holds itself, all below it in the tree of parents and, for a SLEP, the comunas assigned to it.
CREATE TABLE territory_inside (
  outerId TEXT NOT NULL, innerId TEXT NOT NULL, PRIMARY KEY (outerId, innerId)
) STRICT, WITHOUT ROWID;
CREATE INDEX territory_inside_by_inner ON territory_inside (innerId, outerId);

CREATE TABLE territory_summary (
  territoryId TEXT PRIMARY KEY, schools INTEGER NOT NULL, publicSchools INTEGER NOT NULL,
  networks INTEGER NOT NULL, firstYear INTEGER
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE actor_search USING fts5 (
  name, place, rbd,
  content = '', contentless_delete = 1, detail = column, prefix = '1 2 3',
  tokenize = 'unicode61 remove_diacritics 2'
);
