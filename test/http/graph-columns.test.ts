import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { columnsMediaType, GraphColumns } from '../../contract/graph-columns.ts';
import { GraphAnswer } from '../../contract/graphs.ts';
import { graphOfColumnSteps } from '../../contract/read-columns.ts';
import { runSteps } from '../../contract/run-steps.ts';
import { Problem } from '../../contract/problems.ts';
import { ours, ownNetwork, theirs } from '../access/two-territories.ts';
import { type Readers, startWithReaders } from './readers.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

type Send = (accept: string) => Promise<Response>;

/** Both forms of a graph, each held to its contract; `null`: neither is given, for the same reason. */
async function bothForms(send: Send) {
  const [records, columns] = await Promise.all(['application/json', columnsMediaType].map(send));
  if (records!.status !== 200) {
    const [one, other] = await Promise.all([records, columns].map(async (refusal) => refusal!.json()));
    expect(Problem.parse(other).code).toBe(Problem.parse(one).code);
    return null;
  }
  expect(records!.headers.get('vary')).toMatch(/accept\b/i);
  expect(records!.headers.get('content-type')).toMatch(/^application\/json/);
  expect(columns!.headers.get('content-type')?.split(';')[0]).toBe(columnsMediaType);
  const [text, given] = [await records!.text(), await columns!.text()];
  const graph = GraphAnswer.parse(JSON.parse(text));
  const inColumns = GraphColumns.parse(JSON.parse(given));
  expect(runSteps(graphOfColumnSteps(inColumns))).toStrictEqual(graph);
  return { graph, text, given };
}

describe('a graph in columns', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
  });
  afterAll(() => telar.stop());
  const sendTo =
    (path: string): Send =>
    (accept) =>
      fetch(telar.address + apiRoot + path, { headers: { accept } });

  it.each([
    '/territories/slep:demo/graph?layers=knowledge,proximity,co-membership',
    '/territories/slep:1303/graph?layout=geographic',
    '/territories/region:15/graph?limit=100',
    '/territories/comuna:12103/graph',
    '/networks/network:demo-02/graph',
    '/networks/classic-sampson/graph',
    '/networks/case-arauco/graph',
    '/actors/school:demo-003/ego?depth=2',
  ])('has the actors and ties of the one in records: %s', async (path) => {
    const both = await bothForms(sendTo(path));
    expect(both!.graph.actors.length).toBeGreaterThan(0);
  });

  it('takes a third of the bytes at most, and is not given to whoever takes anything', async () => {
    const send = sendTo('/territories/slep:demo/graph');
    const both = await bothForms(send);
    expect(both!.given.length * 3).toBeLessThan(both!.text.length);
    const anything = await send('*/*');
    expect(await anything.text()).toBe(both!.text);
  });
});

describe('a graph in columns, for each reader', () => {
  let readers: Readers;
  beforeAll(async () => {
    readers = await startWithReaders({ isPlanted: true });
  });
  afterAll(() => readers.telar.stop());

  it.each(['administrator', 'planner', 'researcher', 'school'] as const)(
    'holds back the same, under the same names: %s',
    async (role) => {
      const visitor = readers.as[role];
      const send =
        (
          endpoint: typeof api.showTerritoryGraph | typeof api.showNetworkGraph,
          id: string,
          layers: string,
        ): Send =>
        (accept) =>
          visitor.send(endpoint, { id, query: { layers }, headers: { accept } });
      const seen = [];
      for (const layers of ['', 'tension,trust,knowledge']) {
        for (const territory of [ours, theirs])
          seen.push(await bothForms(send(api.showTerritoryGraph, territory, layers)));
        seen.push(await bothForms(send(api.showNetworkGraph, ownNetwork, layers)));
      }
      expect(seen.some((both) => both !== null && both.graph.actors.length > 0)).toBe(true);
    },
  );
});
