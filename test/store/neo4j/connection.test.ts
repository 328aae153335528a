import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { checkAgent } from '../../../server/store/neo4j/schema.ts';

/** What Telar says of servers that are no Neo4j of ours; small servers on the loopback stand in for them. */
const account = { user: 'neo4j', password: 'geheim-123', timeout: 3_000 };
const running: { server: Server; sockets: Set<Socket> }[] = [];
afterEach(() => {
  for (const { server, sockets } of running.splice(0)) {
    server.close();
    for (const socket of sockets) socket.destroy();
  }
});

function listen(answer: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    answer(socket);
  });
  running.push({ server, sockets });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port));
  });
}

async function detailOf(uri: string): Promise<string> {
  const store = await openNeo4jStore({ uri, ...account });
  try {
    const status = await store.status();
    expect(status.reachable).toBe(false);
    await expect(store.listYears()).rejects.toMatchObject({
      name: 'TelarProblem',
      kind: 'store-unavailable',
      message: status.detail,
    });
    expect(status.detail).not.toContain(account.password);
    expect(status.detail).toMatch(/^[^\n]+\.$/);
    return status.detail;
  } finally {
    await store.close();
  }
}

describe('an address that can never work is refused at once', () => {
  test.each([
    ['http://localhost:7474', 'begins with "http://", which Neo4j does not speak'],
    ['localhost:7687', 'is not an address'],
    ['', 'is not an address'],
    ['bolt://neo4j:geheim@localhost', 'holds a user or password'],
  ])('%s', async (uri, sentence) => {
    const refusal = expect(openNeo4jStore({ uri, ...account })).rejects;
    await refusal.toMatchObject({ name: 'TelarProblem', kind: 'store-unavailable' });
    await expect(openNeo4jStore({ uri, ...account })).rejects.toThrow(sentence);
    await expect(openNeo4jStore({ uri, ...account })).rejects.not.toThrow('geheim');
  });
});

describe('one sentence says why the store is not there', () => {
  test('nothing listens', async () => {
    const port = await listen(() => undefined);
    running[0]!.server.close();
    expect(await detailOf(`bolt://127.0.0.1:${port}`)).toBe(
      `Neo4j at 127.0.0.1:${port} cannot be reached: nothing listens there.`,
    );
  });

  test('no machine has that name', async () => {
    expect(await detailOf('bolt://keine-maschine.invalid:7687')).toMatch(
      /cannot be found: no machine has that name\.$|cannot be reached\.$/,
    );
  });

  test('a routing address without a cluster behind it', async () => {
    const port = await listen(() => undefined);
    running[0]!.server.close();
    expect(await detailOf(`neo4j://127.0.0.1:${port}`)).toMatch(/cannot be reached/);
  });

  test('a web port', async () => {
    const port = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await detailOf(`bolt://127.0.0.1:${port}`)).toContain('answers as a web page');
  });

  test('a server that speaks no protocol of ours is too old', async () => {
    const port = await listen((socket) => socket.once('data', () => socket.end(Buffer.from([0, 0, 0, 0]))));
    expect(await detailOf(`bolt://127.0.0.1:${port}`)).toContain('is older than 5.26');
  });

  test('encryption that the server does not offer', async () => {
    const port = await listen((socket) => socket.once('data', () => socket.end()));
    expect(await detailOf(`bolt+s://127.0.0.1:${port}`)).toContain('agree on no encryption');
  });

  test('a server that takes the call and falls silent is given up within the time set', async () => {
    const port = await listen(() => undefined);
    const begun = performance.now();
    expect(await detailOf(`bolt://127.0.0.1:${port}`)).toMatch(/did not answer|cannot be reached/);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

test.each([
  ['Neo4j/4.4.30', true],
  ['Neo4j/5.25.1', true],
  ['Neo4j/5.26.0', false],
  ['Neo4j/5.27-aura', false],
  ['Neo4j/2025.06.0', false],
  ['Memgraph', false],
])('%s is too old: %s', (agent, tooOld) => {
  if (tooOld) expect(() => checkAgent(agent)).toThrow('Telar needs Neo4j 5.26 or newer');
  else expect(() => checkAgent(agent)).not.toThrow();
});
