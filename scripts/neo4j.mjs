// A throw-away Neo4j for developers: `npm run neo4j` prints what to set, and takes its data with it when it stops.
// `--version 5|newest|2026.08.1` chooses the release, `--gds` adds the open Graph Data Science library, `--browser` gives
// Neo4j Browser over HTTP (`--http 7474`), `--port N` fixes the port of Bolt, `--heap 1g` gives it more memory.
import { parseArgs } from 'node:util';
import { prepared } from './prepare.mjs';

// The server is started by TypeScript, with the Node that comes with the project: on a fresh clone it is installed first.
await prepared(import.meta.url, {}, main);

async function main() {
  const { longTermVersion, newestVersion } = await import('../test/neo4j-server/jars.ts');
  const { startNeo4j } = await import('../test/neo4j-server/neo4j-server.ts');
  const { values } = parseArgs({
    options: {
      version: { type: 'string', default: '5' },
      gds: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      http: { type: 'string' },
      port: { type: 'string', default: '7687' },
      heap: { type: 'string', default: '1g' },
    },
  });
  const version = { 5: longTermVersion, newest: newestVersion }[values.version] ?? values.version;
  const http = values.http ?? (values.browser ? '7474' : undefined);
  const password = process.env.NEO4J_PASSWORD || 'throw-away';
  console.error(`Starting Neo4j ${version} Community (the first time, Maven fetches about 130 MB) …`);
  const server = await startNeo4j({
    ...{ version, gds: values.gds, heap: values.heap, port: Number(values.port), quick: false, password },
    ...(http === undefined ? {} : { http: Number(http) }),
  });
  console.log(`export NEO4J_URI=${server.uri} NEO4J_USER=${server.user} NEO4J_PASSWORD=${password}`);
  if (http !== undefined) console.error(`Neo4j Browser: http://127.0.0.1:${http}`);
  console.error('Ready. Ctrl-C stops it and removes its data.');

  const keepAlive = setInterval(() => {}, 60_000);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      clearInterval(keepAlive);
      await server.stop();
      process.exit(0);
    });
  }
}
