import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type HomeSettings = {
  /** Empty: a new folder under the system's temporary folder. */
  home?: string;
  password: string;
  port: number;
  /** Port of HTTP, with Neo4j Browser; none unless given. */
  http: number | undefined;
  plugins: string;
  /** Size of the page cache, e.g. `64m`. */
  pagecache: string;
  /** Further lines of neo4j.conf. */
  settings: Record<string, string>;
};

/** Writes the configuration and, in a new home, the password. @returns the home folder */
export function prepareHome(given: HomeSettings): string {
  const home = given.home ?? mkdtempSync(join(tmpdir(), 'telar-neo4j-'));
  mkdirSync(join(home, 'conf'), { recursive: true });
  if (given.home === undefined) {
    mkdirSync(join(home, 'data/dbms'), { recursive: true });
    writeFileSync(join(home, 'data/dbms/auth.ini'), passwordLine(given.password), { mode: 0o600 });
  }
  const conf: Record<string, string> = {
    'server.bolt.listen_address': `127.0.0.1:${given.port}`,
    'server.bolt.advertised_address': `127.0.0.1:${given.port}`,
    'server.http.enabled': String(given.http !== undefined),
    ...(given.http === undefined ? {} : { 'server.http.listen_address': `127.0.0.1:${given.http}` }),
    'server.https.enabled': 'false',
    'dbms.usage_report.enabled': 'false',
    'server.memory.pagecache.size': given.pagecache,
    'server.directories.plugins': given.plugins,
    'dbms.security.procedures.unrestricted': 'gds.*',
    // Otherwise stopping waits ten seconds for clients, and every home takes 516 MB of empty transaction logs.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    'db.tx_log.preallocate': 'false',
    ...given.settings,
  };
  const lines = Object.entries(conf).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(home, 'conf/neo4j.conf'), lines.join(''));
  return home;
}

/** The line that `neo4j-admin dbms set-initial-password` writes: salted SHA-256, 1024 rounds. */
function passwordLine(password: string): string {
  const salt = randomBytes(32);
  const rounds = 1024;
  let digest = createHash('sha256').update(salt).update(password, 'utf8').digest();
  for (let round = 1; round < rounds; round++) digest = createHash('sha256').update(digest).digest();
  return `neo4j:SHA-256,${digest.toString('hex')},${salt.toString('hex')},${rounds}:`;
}
