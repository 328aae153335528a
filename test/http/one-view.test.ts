import { beforeAll, describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import type { GraphAnswer } from '../../contract/graphs.ts';
import type { Measurement, Passport } from '../../contract/metrics.ts';
import { shippedTelar } from './shipped-telar.ts';
import {
  degreesOf,
  densityOf,
  partsOf,
  pictured,
  reciprocityOf,
  type PicturedView,
} from './pictured-view.ts';

const metrics = ['density', 'components.weak', 'reciprocity.arc', 'degree', 'in-degree', 'out-degree'];

type View = { wave?: string; layers?: string; kinds?: string; strength?: string };

/** A simulated network of three surveys, a case from documents, and a classic with layers of its own. */
const views: [network: string, view: View][] = [
  ['network:demo-01', {}],
  ['network:demo-01', { wave: '2022' }],
  ['network:demo-01', { layers: 'knowledge' }],
  ['network:demo-01', { wave: '2023', layers: 'trust,leadership', kinds: 'school' }],
  ['network:demo-01', { strength: '3' }],
  ['network:demo-10', { layers: 'trust' }],
  ['network:demo-10', {}],
  ['case-enlaces', {}],
  ['case-enlaces', { wave: '1996', layers: 'part-of' }],
  ['case-enlaces', { kinds: 'university,organisation' }],
  ['case-enlaces', { strength: '2' }],
  ['classic-sampson', {}],
  ['classic-sampson', { wave: 'T3', layers: 'liking' }],
  ['classic-sampson', { kinds: 'organisation' }],
  ['classic-sampson', { wave: 'T2', strength: '2' }],
];

/** A number of the network, or why there is none. */
const valueOf = (measured: Measurement, metric: string): unknown => {
  const found = measured.network[metric]!;
  return 'value' in found ? found.value : found.undefined;
};

describe('one view of a network', () => {
  const telar = shippedTelar();

  describe.each(views)('%s in the view %j', (network, view) => {
    let measured: Measurement;
    let passport: Passport;
    let whole: GraphAnswer;
    let seen: PicturedView;
    const query = { ...view } as Record<string, string>;
    const named = (asked: View): { layers: string[]; kinds: string[] | null; strength: number | null } => ({
      layers: asked.layers?.split(',') ?? whole.scope.defaultLayers,
      kinds: asked.kinds?.split(',') ?? null,
      strength: asked.strength === undefined ? null : Number(asked.strength),
    });

    beforeAll(async () => {
      const wave = view.wave === undefined ? {} : { wave: view.wave };
      whole = await telar.query(api.showNetworkGraph, { id: network, query: wave });
      measured = await telar.query(api.measureNetwork, {
        id: network,
        query: { ...query, metric: metrics.join(',') },
      });
      passport = measured.passports['degree']!;
      seen = pictured(whole, named(view), passport.directed);
    });

    it('has passports that name the view and count what is drawn', () => {
      const expected = {
        ...named(view),
        wave: view.wave ?? whole.scope.wave,
        n: seen.actors.length,
        m: seen.pairs.size,
        mentions: seen.mentions,
      };
      for (const { passport: each } of Object.values(measured.network))
        expect(each).toMatchObject({
          ...expected,
          m: each.directed === passport.directed ? expected.m : each.m,
        });
      for (const each of Object.values(measured.passports)) expect(each).toMatchObject(expected);
    });

    it('has the numbers that the picture shows', () => {
      expect(measured.actors.map(({ id }) => id)).toEqual(seen.actors.toSorted());
      expect(valueOf(measured, 'density')).toBeCloseTo(densityOf(seen, passport.directed), 12);
      expect(valueOf(measured, 'components.weak')).toBe(partsOf(seen));
      if (passport.directed && seen.pairs.size > 0)
        expect(valueOf(measured, 'reciprocity.arc')).toBeCloseTo(reciprocityOf(seen), 12);
      for (const { id, out, in: arrives } of degreesOf(seen, passport.directed)) {
        const own = measured.actors.find((actor) => actor.id === id)!;
        expect([id, own['out-degree'], own['in-degree']]).toEqual([id, out, arrives]);
        expect([id, own['degree']]).toEqual([id, passport.directed ? out + arrives : out]);
      }
    });

    it('is drawn with the same actors and ties where it is asked for by its layers', async () => {
      const layers = named(view).layers.join(',');
      const graph = await telar.query(api.showNetworkGraph, { id: network, query: { ...query, layers } });
      expect(graph.scope.defaultLayers).toEqual(whole.scope.defaultLayers);
      expect(graph.scope.layersAvailable).toEqual(whole.scope.layersAvailable);
      const drawn = pictured(graph, named(view), passport.directed);
      expect(graph.actors.filter(({ isSet }) => !isSet).map(({ id }) => id)).toEqual(drawn.actors);
      expect([drawn.actors, [...drawn.pairs].toSorted()]).toEqual([seen.actors, [...seen.pairs].toSorted()]);
      expect(drawn.mentions).toBe(seen.mentions);
    });

    it('is what a simulated change starts from, to the bit', async () => {
      const { layers = '', kinds, strength, wave } = view;
      const body = {
        network,
        metrics,
        ...(wave === undefined ? {} : { wave }),
        layers: layers === '' ? [] : layers.split(','),
        ...(kinds === undefined ? {} : { kinds: kinds.split(',') }),
        ...(strength === undefined ? {} : { strength: Number(strength) }),
      };
      const { before } = await telar.query(api.measureWhatIf, { body });
      expect(before).toEqual(measured);
    });

    it('is what groups are found in', async () => {
      const found = await telar.query(api.findCommunities, { id: network, query });
      expect(found.datasetHash).toBe(passport.datasetHash);
      expect(found.groups.flatMap(({ actors }) => actors).toSorted()).toEqual(seen.actors.toSorted());
      expect(found.groups.map(({ id }) => id)).toEqual(found.groups.map((_, at) => at + 1));
    });

    it('is what routes follow, but for tension', async () => {
      const [tie] = seen.ties.filter(({ sign }) => sign === 1);
      const [from, to] = tie === undefined ? seen.actors : [tie.from, tie.to];
      const found = await telar.query(api.findNetworkRoutes, {
        id: network,
        query: { ...query, from: from!, to: to! },
      });
      expect(found.length).toEqual(tie === undefined ? { undefined: 'not-connected' } : 1);
      expect(found.directed).toBe(passport.directed);
      const steps = found.routes.flatMap(({ actors }) =>
        actors.slice(1).map((actor, at) => pairIn(seen, actors[at]!, actor)),
      );
      expect(steps).not.toContain(false);
    });

    it('is what two slices are compared in', async () => {
      const { waves } = await telar.query(api.showNetwork, { id: network });
      if (waves.length < 2) return;
      const { wave, ...rest } = query;
      const to = wave ?? waves.at(-1)!.waveId;
      const changes = await telar.query(api.compareWaves, { id: network, query: { ...rest, to } });
      const tiesIn = async (slice: string) => {
        const graph = await telar.query(api.showNetworkGraph, { id: network, query: { wave: slice } });
        const { ties } = pictured(graph, { ...named(view), layers: changes.layers }, passport.directed);
        return ties.map((tie) => [tie.layer, ...orderedEnds(tie, passport.directed)].join(' '));
      };
      const both = new Set([...(await tiesIn(changes.from!)), ...(await tiesIn(changes.to!))]);
      expect(changes.changes.map((tie) => [tie.layer, tie.from, tie.to].join(' ')).toSorted()).toEqual(
        [...both].toSorted(),
      );
    });
  });
});

const orderedEnds = ({ from, to }: { from: string; to: string }, directed: boolean): string[] =>
  directed || from < to ? [from, to] : [to, from];

const pairIn = ({ pairs }: PicturedView, from: string, to: string): boolean =>
  pairs.has(`${from} ${to}`) || pairs.has(`${to} ${from}`);
