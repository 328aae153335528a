// A throw-away Neo4j for developers: `npm run neo4j` prints what to set, and takes its data with it when it stops.
// `--gds` adds the open Graph Data Science library, `--port N` fixes the port, `--heap 1g` gives it more memory.
import { parseArgs } from 'node:util';
import { startNeo4j } from '../test/neo4j-server/neo4j-server.ts';

const { values } = parseArgs({
  options: {
    gds: { type: 'boolean', default: false },
    port: { type: 'string', default: '7687' },
    heap: { type: 'string', default: '1g' },
  },
});
const password = process.env.NEO4J_PASSWORD || 'throw-away';
console.error('Starting Neo4j Community (the first time, Maven fetches about 130 MB) …');
const server = await startNeo4j({
  gds: values.gds,
  port: Number(values.port),
  heap: values.heap,
  quick: false,
  password,
});
console.log(`export NEO4J_URI=${server.uri} NEO4J_USER=${server.user} NEO4J_PASSWORD=${password}`);
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
