import { describe, expect, it } from 'vitest';
import type { CalibratedSetting } from '../../../contract/calibration-in-force.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { calibrate, curvesOf, type NetworkCurves } from '../../../server/analysis/calibration/calibrate.ts';
import { simulateNetwork } from '../../../server/simulation/simulate-network.ts';
import { drawWorld } from '../../../server/simulation/worlds/draw-world.ts';
import { drawFirstWave, type Kind, type Truth } from './drawn-first-waves.ts';

const curves = (list: readonly NetworkData[]): NetworkCurves[] =>
  list.map((data) => curvesOf(data)).filter((each) => 'curves' in each);

const estimateOf = (list: readonly NetworkData[], setting: CalibratedSetting) =>
  calibrate(curves(list)).settings.find((each) => each.setting === setting)!;

const truth: Truth = {
  logSigma: [Math.log(0.9), 0.25],
  logOmega: [0.8, 0.4],
  logitRho: [-2.2, 0.4],
  decay: [0.6, 0.2],
};
const perSet = 24;
const drawSet = (kind: Kind, set: number, count = perSet, of = truth) =>
  Array.from({ length: count }, (_, i) => drawFirstWave(kind, `${String(set)}-${String(i)}`, of));

describe('the truth lies in the interval', () => {
  const wanted: [Kind, CalibratedSetting, number][] = [
    ['naming', 'sigma', 0.9],
    ['ties', 'omega', Math.exp(0.8 + 1.645 * 0.4)],
    ['giving', 'rho', 1 / (1 + Math.exp(2.2))],
    ['ties', 'decay', 0.6],
  ];
  const sets = 12;
  const drawn = new Map<Kind, NetworkCurves[][]>();
  const setsOf = (kind: Kind) => {
    if (!drawn.has(kind))
      drawn.set(
        kind,
        Array.from({ length: sets }, (_, set) => curves(drawSet(kind, set))),
      );
    return drawn.get(kind)!;
  };

  // With 95 % each, fewer than 10 of 12 would come up in 2 of 100 such tests; the seeds are fixed.
  it.each(wanted)('of %s for %s', (kind, setting, value) => {
    const found = setsOf(kind).map((set) =>
      calibrate(set).settings.find((each) => each.setting === setting)!,
    );
    const hits = found.filter(({ low, high }) => low! <= value && value <= high!);
    expect(hits.length).toBeGreaterThanOrEqual(10);
    // An interval that says nothing would hold any truth.
    expect(found.every(({ state, weight }) => state === 'estimated' && weight > 0.5)).toBe(true);
  });

  it('of the project’s simulator, whose names for leading spread by √(σ² + .6²)', () => {
    const of = (sigma: number) =>
      estimateOf(
        Array.from({ length: 30 }, (_, i) => simulateNetwork({ seed: `c${String(i)}`, n: 12, sigma }).data),
        'sigma',
      );
    const [narrow, wide] = [of(0.2), of(1)];
    expect([narrow.low! < 0.63, narrow.high! > 0.63]).toEqual([true, true]);
    expect([wide.low! < 1.17, wide.high! > 1.17]).toEqual([true, true]);
    expect(wide.value).toBeGreaterThan(narrow.value);
  });

  it('of worlds that are drawn by another mechanism: distance decays, or like works with like', () => {
    const world = (id: string) =>
      Array.from(
        { length: 24 },
        (_, i) => drawWorld({ world: id, seed: `c${String(i)}`, n: 12, sigma: 0.3 }).data,
      );
    const [random, valley, alike] = ['random', 'valley', 'homophily-owner'].map(world);
    expect(estimateOf(valley!, 'decay').low!).toBeGreaterThan(estimateOf(random!, 'decay').value);
    // Odds between 1 and 10, each network its own: 95 % have less than 8.9.
    const odds = estimateOf(alike!, 'omega');
    expect([odds.low! < 8.9, odds.high! > 8.9]).toEqual([true, true]);
    expect(estimateOf(random!, 'omega').value).toBeLessThan(odds.value / 2);
  });
});

describe('where the networks cannot tell', () => {
  it('the defaults stay, and the state says that there are too few', () => {
    const { settings } = calibrate(curves(drawSet('ties', 0, 9)));
    expect(settings.map(({ setting, state, value, low }) => [setting, state, value, low])).toEqual([
      ['sigma', 'too-few-networks', 0.6, null],
      ['omega', 'too-few-networks', 3, null],
      ['rho', 'too-few-networks', 0.05, null],
      ['decay', 'too-few-networks', 0.35, null],
    ]);
    expect(calibrate([]).settings.every(({ networks, weight }) => networks === 0 && weight < 0.01)).toBe(
      true,
    );
  });

  it('or that they say too little, with the interval that says how little', () => {
    const same = (id: string): NetworkCurves => {
      const none = { sigma: null, omega: null, rho: null };
      // A hint of a decay over 2, from each of ten networks.
      const decay = Float64Array.from({ length: 45 }, (_, g) => 0.02 * g);
      return { id, wave: '1', curves: { ...none, decay } };
    };
    const { settings } = calibrate(Array.from({ length: 10 }, (_, i) => same(String(i))));
    const decay = settings.at(-1)!;
    expect(decay).toMatchObject({ state: 'data-say-little', value: 0.35, networks: 10 });
    expect(decay.high! - decay.low!).toBeGreaterThan(0.8);
  });
});

it('each network is drawn towards the others', () => {
  const { networks, settings } = calibrate(curves(drawSet('giving', 3)));
  const middle = settings.find(({ setting }) => setting === 'rho')!.value;
  const far = networks.filter(({ own: { rho } }) => rho! > 3 * middle || rho! < middle / 3);
  expect(far.length).toBeGreaterThan(0);
  for (const { own, shrunk } of far)
    expect(Math.abs(Math.log(shrunk.rho! / middle))).toBeLessThan(Math.abs(Math.log(own.rho! / middle)));
});

it('a network says the same in any list, and only its first wave counts', () => {
  const data = drawFirstWave('ties', 'same', truth);
  const { id } = data.network;
  const later = newRecord('wave', {
    networkId: id,
    waveId: '2026',
    kind: 'survey',
    order: 2,
    date: '2026-06',
    layersAsked: ['joint-work'],
  });
  const ties = data.ties.slice(0, 3).map((tie) => ({ ...tie, waveId: '2026' }));
  const longer = { ...data, waves: [...data.waves, later], ties: [...data.ties, ...ties] };
  expect(curvesOf(longer)).toEqual(curvesOf(data));
});

it('what is no first wave of a school network is left out, with its reason', () => {
  const data = drawFirstWave('ties', 'left-out', truth);
  const { network } = data;
  const reasonOf = (changed: Partial<NetworkData>) => {
    const said = curvesOf({ ...data, ...changed });
    return 'reason' in said ? said.reason : null;
  };
  const half = data.responses.map((response, i) => ({ ...response, responded: i % 2 === 0 }));
  expect(reasonOf({})).toBeNull();
  expect(reasonOf({ network: { ...network, kind: 'classic' } })).toBe('classic');
  expect(reasonOf({ members: data.members.slice(0, 4), ties: [] })).toBe('too-few-members');
  expect(reasonOf({ responses: half, ties: [] })).toBe('low-response');
  expect(reasonOf({ waves: data.waves.map((wave) => ({ ...wave, kind: 'period' as const })) })).toBe(
    'no-survey',
  );
});
