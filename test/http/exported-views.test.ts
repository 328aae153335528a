import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import type { Measurement } from '../../contract/metrics.ts';
import type { NetworkExportRequest } from '../../contract/network-exports.ts';
import { measureFile } from '../../server/use-cases/measuring/measure-file.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';

const metrics = ['density', 'components.weak', 'reciprocity.arc', 'degree', 'betweenness'];
const formats = { bundle: 'zip', graphml: 'graphml', gexf: 'gexf', json: 'json' } as const;

/** A surveyed network, a case known from documents, and a network of a book; two views of each. */
const views: [string, Record<string, string>][] = [
  ['network:demo-02', {}],
  ['network:demo-02', { layers: 'knowledge,tension', strength: '2' }],
  ['case-enlaces', { kinds: 'university,organisation,public-body' }],
  ['case-enlaces', {}],
  ['classic-campnet', {}],
  ['classic-karate', { strength: '2' }],
];

describe('a view that is exported', () => {
  let telar: RunningTelar;
  let folder = '';
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
    folder = await mkdtemp(join(tmpdir(), 'telar-exports-'));
  });
  afterAll(async () => {
    await telar.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const address = (id: string, query: Record<string, string> = {}) =>
    `${telar.address}${apiRoot}/networks/${encodeURIComponent(id)}/export?${new URLSearchParams(query).toString()}`;
  const exported = (id: string, query: Record<string, string>) => fetch(address(id, query));
  const posted = (id: string, body: Partial<NetworkExportRequest>) =>
    fetch(address(id), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  /** The view that a screen shows: the last wave and its default layers, written out. */
  const screenOf = async (id: string, query: Record<string, string>) => {
    const { scope } = await telar.query(api.showNetworkGraph, { id, query });
    const layers = query['layers'] ?? scope.defaultLayers.join(',');
    return { ...query, layers, ...(scope.wave === null ? {} : { wave: scope.wave }) };
  };
  const measuredAgain = async (response: Response, ending: string): Promise<Measurement> => {
    const file = join(folder, `view-${String(Math.random()).slice(2)}.${ending}`);
    await writeFile(file, new Uint8Array(await response.arrayBuffer()));
    const nothing = { directed: null, cost: null, layers: [], wave: null, network: null, nullModel: null };
    const input = { file, metrics, parameters: [], workers: 1, seed: 1, ...nothing };
    const { measured, notes } = await measureFile(input);
    expect(notes.join('\n')).toContain('as Telar wrote it');
    return measured;
  };
  const numbersOf = ({ network, actors }: Measurement) => ({
    network: metrics.flatMap((metric) => network[metric] ?? []),
    actors: actors.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  });

  it.each(views)('of %s (%j) measures as its screen, in every format', async (id, query) => {
    const screen = await screenOf(id, query);
    const onScreen = await telar.query(api.measureNetwork, {
      id,
      query: { ...screen, metric: metrics.join(',') },
    });
    expect(onScreen.passports['degree']).toMatchObject({ layers: screen.layers.split(',') });
    for (const [format, ending] of Object.entries(formats)) {
      const measured = await measuredAgain(await exported(id, { ...screen, format }), ending);
      // Passports with the view, the accounts of its ties and the hash of the facts are among what is compared.
      expect(numbersOf(measured), format).toEqual(numbersOf(onScreen));
      expect(measured.passports, format).toEqual(onScreen.passports);
    }
  });

  it('measures as the network does where all of it is exported', async () => {
    for (const id of ['network:demo-02', 'classic-campnet', 'classic-karate']) {
      const onScreen = await telar.query(api.measureNetwork, { id, query: { metric: metrics.join(',') } });
      for (const [format, ending] of Object.entries(formats))
        expect(numbersOf(await measuredAgain(await exported(id, { format }), ending)), format).toEqual(
          numbersOf(onScreen),
        );
    }
  });

  it('has each tie once, with its accounts, and names whole', async () => {
    const id = 'network:demo-02';
    const screen = await screenOf(id, {});
    const graph = await telar.query(api.showNetworkGraph, { id, query: screen });
    const response = await exported(id, { ...screen, format: 'json' });
    const { nodes, edges, attributes } = (await response.json()) as {
      nodes: { key: string; attributes: { name: string; x: number; y: number } }[];
      edges: { attributes: { mentions: number } }[];
      attributes: Record<string, string>;
    };
    expect(edges).toHaveLength(graph.ties.length);
    const available = graph.scope.layersAvailable.filter(({ layer }) => screen.layers.includes(layer));
    const mentions = available.reduce((sum, layer) => sum + layer.mentions, 0);
    expect(edges.reduce((sum, edge) => sum + edge.attributes.mentions, 0)).toBe(mentions);
    expect(mentions).toBeGreaterThan(edges.length);
    expect(attributes).toMatchObject({
      'telar.wave': screen.wave,
      'telar.layers': screen.layers.replaceAll(',', '|'),
    });
    const places = new Map(nodes.map(({ key, attributes: values }) => [key, values]));
    for (const { id: actor, name, x, y } of graph.actors) {
      expect(places.get(actor)?.name).toBe(name);
      expect(places.get(actor)?.x).toBeCloseTo(1000 * x, 6);
      expect(places.get(actor)?.y).toBeCloseTo(1000 * y, 6);
    }
  });

  it('holds nothing of other layers, waves and kinds, and is named after what it holds', async () => {
    const response = await exported('network:demo-02', {
      ...{ format: 'graphml', layers: 'trust', kinds: 'school', strength: '2' },
    });
    expect(response.headers.get('content-disposition')).toMatch(
      /network-demo-02-[^"]+-trust-school-strength-2\.graphml/,
    );
    const text = await response.text();
    expect(new Set(text.match(/>(knowledge|joint-work|trust|tension|leadership|coordination)</g))).toEqual(
      new Set(['>trust<']),
    );
    expect(text).not.toMatch(/>(organisation|public-body|university)</);
  });

  it('takes the places that its reader gave the actors', async () => {
    const id = 'network:demo-02';
    const { actors, scope } = await telar.query(api.showNetworkGraph, { id });
    const [moved, other] = actors;
    const response = await posted(id, {
      ...{ format: 'gexf', layers: scope.defaultLayers },
      positions: { [moved!.id]: { x: 0.125, y: 0.75 } },
    });
    const text = await response.text();
    const placeOf = (actor: string) =>
      new RegExp(`<node id="${actor}".*?<viz:position x="([^"]+)" y="([^"]+)"`)
        .exec(text)
        ?.slice(1)
        .map(Number);
    expect(placeOf(moved!.id)).toEqual([125, 750]);
    expect(placeOf(other!.id)?.[0]).toBeCloseTo(1000 * other!.x, 6);
    expect((await posted(id, { format: 'gexf', layers: ['gossip'] })).status).toBe(400);
  });

  it.each(Object.entries(formats))(
    'is imported again as %s without a row refused',
    async (format, ending) => {
      const id = 'network:demo-02';
      const screen = await screenOf(id, {});
      const file = new Uint8Array(await (await exported(id, { ...screen, format })).arrayBuffer());
      const { report } = await telar.query(api.previewImport, {
        body: formOf({ [`vista.${ending}`]: file }),
      });
      expect(report.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
      expect(report.findings.filter(({ file: about }) => about === 'view.csv')).toEqual([]);
      // Places are no facts of actors.
      expect(report.changes['actor.changed'] ?? 0).toBe(0);
    },
  );
});
