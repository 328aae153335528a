import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { connect, type Plain } from '../../../server/store/neo4j/connection.ts';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { fixture } from '../fixture.ts';
import { actor, draft, fromFile } from '../records.ts';

/** The queries of docs/operating.md, with the parameters that their headings name, on the fixture. */
const guide = readFileSync(new URL('../../../docs/operating.md', import.meta.url), 'utf8');
const queries = [...guide.matchAll(/^\*\*(\d+)\. (.+?)\*\*(.*)\n\n```cypher\n([\s\S]+?)```/gm)].map(
  ([, number, title, example, cypher]) => ({
    title: `${number}. ${title}`,
    cypher: cypher!,
    parameters: Object.fromEntries(
      [...example!.matchAll(/`\$(\w+)`: `([^`]+)`/g)].map(([, name, value]) => [
        name!,
        /^\d+$/.test(value!) ? Number(value) : value,
      ]),
    ),
  }),
);

const near = actor({
  ...{ id: 'school:900', kind: 'school', name: 'Escuela Vecina', rbd: 900, comunaId: 'comuna:05101' },
  ...{ latitude: -33.05, longitude: -71.62 },
});

const expected: Plain[][] = [
  [{ id: 'slep:costa', kind: 'slep', name: 'SLEP Costa' }],
  [
    { rbd: 1, school: 'Escuela José Martí', comuna: 'Valparaíso', sostenedor: 'Servicio Local Costa' },
    { rbd: 2, school: 'Colegio del Puerto', comuna: 'Valparaíso', sostenedor: null },
    { rbd: 3, school: 'Escuela Rural Los Ángeles', comuna: 'Viña del Mar', sostenedor: null },
    { rbd: 900, school: 'Escuela Vecina', comuna: 'Valparaíso', sostenedor: null },
  ],
  [{ rbd: 1, school: 'Escuela José Martí', from: 'sostenedor:69000001', to: 'sostenedor:62000002' }],
  [
    { year: 2024, name: 'Escuela F-1', state: 'working', dependency: 'municipal-daem', enrolment: 200 },
    { year: 2025, name: 'Escuela José Martí', state: 'working', dependency: 'slep', enrolment: 210 },
  ],
  [{ wave: 'w1', unanswered: 'Liceo José Toribio' }],
  [
    { wave: 'w1', giver: 'Escuela José Martí', receiver: 'Colegio del Puerto', mutual: true },
    { wave: 'w2', giver: 'Colegio del Puerto', receiver: 'Escuela José Martí', mutual: false },
  ],
  [],
  [{ partner: 'Universidad del Litoral', schools: 1, owners: 2 }],
  [{ rbd: 900, school: 'Escuela Vecina', km: 1.1 }],
  [
    { number: 1, title: 'Una importación', state: 'current', code: null, times: 0 },
    { number: 2, title: 'Una importación', state: 'current', code: null, times: 0 },
  ],
];

await describeWithNeo4j('docs/operating.md', {}, (server) => {
  test('has ten queries that answer as a reader would expect', async () => {
    expect(queries).toHaveLength(10);
    await emptyDatabase(server);
    const store = await openNeo4jStore(server);
    const connection = connect(server);
    try {
      await store.commitRevision(draft(), fixture);
      await store.commitRevision(draft(), fromFile('vecina.csv', [near]));
      for (const [i, { title, cypher, parameters }] of queries.entries()) {
        expect(await connection.direct(cypher, parameters), title).toEqual(expected[i]);
      }
    } finally {
      await connection.close();
      await store.close();
    }
  });
});
