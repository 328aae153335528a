-- Accounts with what signs them in, and the audit, schema version 1: a file of their own on both engines, for whoever
-- may read a Neo4j database reads all of it.
-- Secrets (sessions, keys, one-time codes) stand here as SHA-256 in hexadecimal; they are 256 random bits (a code 100),
-- so nobody finds them by trying, and a slow hash would only slow every request. Passwords are hashed with argon2id.
-- territories and scopes are JSON text; NULL in territories: everywhere.

CREATE TABLE account (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, foldedName TEXT NOT NULL UNIQUE, role TEXT NOT NULL, territories TEXT,
  school TEXT, suspended INTEGER NOT NULL DEFAULT 0, passwordHash TEXT, subject TEXT UNIQUE, byTable INTEGER NOT NULL DEFAULT 0,
  createdAt TEXT NOT NULL, lastSignIn TEXT
) STRICT;

-- hash is that of the cookie; id is what its owner ends it by.
CREATE TABLE session (
  hash TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, accountId TEXT NOT NULL, createdAt TEXT NOT NULL,
  lastUsedAt TEXT NOT NULL, expiresAt TEXT NOT NULL, agent TEXT
) STRICT;
CREATE INDEX session_by_account ON session (accountId);

CREATE TABLE access_key (
  hash TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, accountId TEXT NOT NULL, name TEXT NOT NULL, prefix TEXT NOT NULL,
  role TEXT NOT NULL, territories TEXT, school TEXT, scopes TEXT NOT NULL, createdAt TEXT NOT NULL,
  expiresAt TEXT NOT NULL, lastUsed TEXT, revokedAt TEXT
) STRICT;
CREATE INDEX key_by_account ON access_key (accountId);
CREATE INDEX key_by_creation ON access_key (createdAt, id);

-- accountId: whom it invites; empty: the first administrator. A new one takes the place of the one before.
CREATE TABLE one_time_code (
  accountId TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, expiresAt TEXT
) STRICT;

-- Appended to, and shortened from its oldest end; nothing else. account is an id, or a word for whoever needs none.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, account TEXT NOT NULL, keyId TEXT, action TEXT NOT NULL,
  operation TEXT NOT NULL, target TEXT, status INTEGER
) STRICT;
CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX audit_by_account ON audit (account, id);
CREATE INDEX audit_by_target ON audit (target, id) WHERE target IS NOT NULL;

CREATE TRIGGER audit_stays_as_written BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is only appended to'); END;
CREATE TRIGGER audit_goes_oldest_first BEFORE DELETE ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE id < OLD.id)
BEGIN SELECT RAISE(ABORT, 'the audit is shortened from its oldest end'); END;
