import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../../contract/api.ts';
import { loadShippedData } from '../../../server/use-cases/importing/load-shipped-data.ts';
import { connect, type Connection, type Plain } from '../../../server/store/neo4j/connection.ts';
import { recordLabels } from '../../../server/store/neo4j/cypher-files.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { type RunningTelar, startTelar } from '../../running-telar.ts';
import { environmentOf } from './every-answer.ts';
import { operatorsOf } from './plan-operators.ts';

const guide = await readFile(new URL('../../../docs/cypher.md', import.meta.url), 'utf8');
const style = await readFile(new URL('../../../packaging/neo4j/telar.grass', import.meta.url), 'utf8');

/** The numbered queries of the guide, with the parameters that their headings name. */
const queries = [...guide.matchAll(/^\*\*(\d+)\. (.+?)\*\*(.*)\n\n```cypher\n([\s\S]+?)```/gm)].map(
  ([, number, title, example, cypher]) => ({
    title: `${number}. ${title}`,
    cypher: cypher!,
    parameters: Object.fromEntries(
      [...example!.matchAll(/`\$(\w+)`: `([^`]+)`/g)].map(([, name, value]) => [name!, parameterOf(value!)]),
    ),
  }),
);

/** `2025` is a number, `'2025'` and `slep:demo` are texts. */
function parameterOf(value: string): string | number {
  return /^\d+$/.test(value) ? Number(value) : value.replace(/^'(.*)'$/, '$1');
}

const nodeLabels = [...recordLabels, 'School', 'Sostenedor', 'University', 'Organisation', 'PublicBody'];

test('the guide has 25 queries, and names what an analyst may read', () => {
  expect(queries.map(({ title }) => Number.parseInt(title))).toEqual(
    Array.from({ length: 25 }, (_, i) => i + 1),
  );
  const granted = /GRANT MATCH \{\*\} ON GRAPH neo4j NODES (.+?) TO/.exec(guide)![1]!.split(', ');
  expect(granted).toEqual(expect.arrayContaining(nodeLabels));
  for (const label of ['View', 'Survey', 'Respondent']) expect(granted).not.toContain(label);
});

test('the style draws every kind of node, by its name', () => {
  for (const label of nodeLabels) expect(style, label).toMatch(new RegExp(`^node\\.${label} \\{`, 'm'));
  expect(style).toContain("caption: '{name}'");
});

await describeWithNeo4j('docs/cypher.md', {}, (server) => {
  // A register is much to take out at once on a busy machine.
  const patient = { ...server, timeout: 300_000 };
  let connection: Connection;
  let telar: RunningTelar;

  beforeAll(async () => {
    await emptyDatabase(patient);
    telar = await startTelar(null, { ...environmentOf(server), NEO4J_TIMEOUT: '60000' });
    await loadShippedData(telar.telar);
    connection = connect(patient);
  }, 600_000);

  afterAll(async () => {
    await connection.close();
    await telar.stop();
    await emptyDatabase(patient);
  }, 600_000);

  test.each(queries)('$title', async ({ cypher, parameters }) => {
    const rows = await connection.direct(cypher, parameters);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.values(row).some((value) => value !== null)).toBe(true);
    const operators = operatorsOf(await connection.plan(cypher));
    expect(
      operators.some((name) => /Index|fulltext|ProcedureCall/.test(name)),
      operators.join(),
    ).toBe(true);
    expect(operators.filter((name) => /AllNodesScan|LabelScan|TypeScan/.test(name))).toEqual([]);
  });

  const rowsOf = (number: number) => {
    const { cypher, parameters } = queries[number - 1]!;
    return connection.direct(cypher, parameters);
  };
  const ofWave = { wave: '2024', layers: 'knowledge,joint-work', directed: 'false' };

  test('routes are those that Telar finds', async () => {
    const ends = { from: 'school:demo-087', to: 'school:demo-035', k: '10' };
    const { routes } = await telar.query(api.findNetworkRoutes, {
      ...{ id: 'network:demo-07', query: { ...ofWave, ...ends } },
    });
    const found = (await rowsOf(17)).map(({ ties, ids }) => ({ length: ties, actors: ids }));
    expect(found).toEqual(routes.slice(0, found.length));
  });

  test('reach is the one that Telar measures', async () => {
    const { actors } = await telar.query(api.measureNetwork, {
      ...{ id: 'network:demo-01', query: { ...ofWave, metric: 'k-reach' } },
    });
    const measured = actors.map((actor) => [actor.id, actor['k-reach']]);
    const found = (await rowsOf(18)).map(({ id, inTwo }) => [id, inTwo]);
    expect(found.toSorted()).toEqual(measured.filter(([, reached]) => reached !== 0).toSorted());
  });

  test('every node of the shipped data has a name', async () => {
    expect(
      await connection.direct('MATCH (n) WHERE n.name IS NULL RETURN labels(n) AS labels, count(*) AS nodes'),
    ).toEqual([]);
  });

  test('schools lie in comunas, years of the register in theirs, and schools reach their DEPROV', async () => {
    const [row] = await connection.direct(
      `MATCH (:School {id: 'school:1'})-[:OVERSEEN_BY]->(deprov:Territory)
       RETURN deprov.id AS deprov, COUNT { (:SchoolYear)-[:LOCATED_IN]->() } AS years,
         COUNT { (:SchoolYear)-[:STOOD_IN]->(:Territory) } AS stood`,
    );
    expect(row).toMatchObject({ deprov: 'deprov:151', years: 0 });
    expect(Number((row as Plain)['stood'])).toBeGreaterThan(60_000);
  });

  test('ties hang on their wave from both ends', async () => {
    const [row] = await connection.direct(
      `MATCH (a:Actor)-[tie:KNOWLEDGE|JOINT_WORK|TRUST]->(b:Actor)
       MATCH (wave:Wave {key: tie.waveKey})
       RETURN count(*) AS ties, count(CASE WHEN NOT EXISTS { (a)-[:TIED_IN]->(wave)<-[:TIED_IN]-(b) } THEN 1 END) AS loose`,
    );
    expect(row).toMatchObject({ loose: 0 });
    expect(Number((row as Plain)['ties'])).toBeGreaterThan(1_000);
  });
});
