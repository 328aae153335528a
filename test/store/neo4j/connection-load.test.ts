import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../../server/store/neo4j/connection.ts';
import { ConnectionLoad } from '../../../server/store/neo4j/connection-load.ts';
import type { DatabaseFailure } from '../../../server/store/neo4j/options.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';

const overloaded = { kind: 'overloaded', code: 'overloaded' };

test('answers are refused while more queries wait than may, and taken again when they had their turn', () => {
  const load = new ConnectionLoad({ pool: 2, queue: 1 });
  const ends = [load.begin(), load.begin()];
  load.check();
  ends.push(load.begin());
  expect(() => {
    load.check();
  }).toThrow(expect.objectContaining({ ...overloaded, values: { seconds: 1 } }) as Error);
  ends.pop()!();
  load.check();
});

describe('a server that takes calls and answers nobody', () => {
  let server: Server;
  let uri = '';
  const sockets: Socket[] = [];
  beforeAll(async () => {
    server = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    uri = `bolt://127.0.0.1:${String((server.address() as { port: number }).port)}`;
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  test('fills the queue, and the next answer is refused at once; why the others failed is said once', async () => {
    const failures: DatabaseFailure[] = [];
    const account = { user: 'neo4j', password: 'x' };
    const onFailure = (failure: DatabaseFailure) => failures.push(failure);
    const connection = connect({ uri, ...account, pool: 2, queue: 1, timeout: 2_000, onFailure });
    try {
      const reading = [1, 2, 3].map(() => connection.read((run) => run('RETURN 1')));
      const next = connection.readNewest((run) => run('RETURN 1'));
      await expect(next).rejects.toMatchObject(overloaded);
      const ends = await Promise.allSettled(reading);
      expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      const said = failures.filter(({ code }) => code !== 'driver');
      expect(new Set(said.map(({ sentence }) => sentence)).size).toBe(said.length);
      expect(said.length).toBeGreaterThan(0);
      for (const { reason, times } of said) expect([reason.length > 0, times]).toEqual([true, 1]);
    } finally {
      await connection.close();
    }
  });
});

await describeWithNeo4j('connections to a real server', {}, (server) => {
  test('that are all taken for as long as one may be waited for are an overload, not a server that is away', async () => {
    const connection = connect({ ...server, pool: 1, timeout: 1_500 });
    const isOver = Promise.withResolvers<undefined>();
    try {
      const holding = connection.write(async (run) => {
        await run('RETURN 1');
        await isOver.promise;
      });
      await expect(connection.read((run) => run('RETURN 1'))).rejects.toMatchObject(overloaded);
      isOver.resolve(undefined);
      await holding;
      expect(await connection.read((run) => run('RETURN 1 AS one'))).toEqual([{ one: 1 }]);
    } finally {
      isOver.resolve(undefined);
      await connection.close();
    }
  });

  test('of a routed address read the newest state where writes go', async () => {
    const connection = connect({ ...server, uri: server.uri.replace('bolt:', 'neo4j:') });
    try {
      expect(await connection.readNewest((run) => run('RETURN 1 AS one'))).toEqual([{ one: 1 }]);
      await expect(connection.readNewest((run) => run('RETURN nonsense'))).rejects.toThrow();
    } finally {
      await connection.close();
    }
  });
});
