-- Surveys that Telar runs, in a file of their own, schema version 1. Saving an answer need not wait for an import, and
-- what is erased can be cleaned out of the whole file at once.
-- definition, report and answer are JSON text; NULL in answer: nothing was saved, or it was erased.

CREATE TABLE survey (
  id TEXT PRIMARY KEY, networkId TEXT NOT NULL, createdAt TEXT NOT NULL, definition TEXT NOT NULL,
  closedAt TEXT, keepUntil TEXT, revision INTEGER, report TEXT
) STRICT;
CREATE INDEX survey_by_creation ON survey (createdAt, id);
CREATE INDEX survey_by_network ON survey (networkId);

-- tokenHash is the SHA-256 of a personal link, which is nowhere stored.
CREATE TABLE respondent (
  id TEXT PRIMARY KEY, surveyId TEXT NOT NULL, position INTEGER NOT NULL, actorId TEXT NOT NULL, role TEXT NOT NULL,
  tokenHash TEXT NOT NULL UNIQUE, state TEXT NOT NULL, version INTEGER NOT NULL, savedAt TEXT, sentAt TEXT, answer TEXT
) STRICT;
CREATE INDEX respondent_by_survey ON respondent (surveyId, position);
