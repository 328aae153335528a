import { describe, expect, it } from 'vitest';
import { NetworkData } from '../../../contract/network-data.ts';
import { openImport } from '../../../server/intake/bundle/open-import.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { writeBundle } from '../../../server/intake/bundle/write-bundle.ts';
import { readClassics } from '../../../server/intake/classics/read-classics.ts';

const files = await openImport([new URL('../../../datasets/classics', import.meta.url).pathname]);
const { data, records, counts } = readClassics(files);
const network = (id: string): NetworkData => data.find((each) => each.network.id === `classic-${id}`)!;
const inLayer = (id: string, layer: string): number =>
  network(id).ties.filter((tie) => tie.layer === layer).length;

describe('readClassics', () => {
  // Actors and ties as the studies publish them.
  it.each([
    ['kite', 10, 18],
    ['florentine', 16, 35],
    ['karate', 34, 78],
    ['newguinea', 16, 58],
    ['campnet', 18, 54],
    ['hightech', 21, 190],
    ['adolescents', 8, 10],
    ['borgatti-holes', 7, 10],
    ['davis', 18, 0],
    ['sampson', 18, 463],
    ['mine', 15, 44],
    ['office', 15, 33],
    ['wiring', 14, 151],
    ['newcomb', 17, 1530],
  ])('%s has %i actors and %i ties', (id, actors, ties) => {
    expect([network(id).actors.length, network(id).ties.length]).toEqual([actors, ties]);
  });

  it('keeps the relations of a study apart', () => {
    expect([inLayer('florentine', 'marriage'), inLayer('florentine', 'business')]).toEqual([20, 15]);
    // Densities .5444 and .2444 of 90 possible ties (R package sna).
    expect([inLayer('knoke', 'information'), inLayer('knoke', 'money')]).toEqual([49, 22]);
    expect([inLayer('newguinea', 'alliance'), inLayer('newguinea', 'opposition')]).toEqual([29, 29]);
    expect(network('newguinea').ties.filter(({ sign }) => sign === -1)).toHaveLength(29);
  });

  it('keeps the relations of the bank wiring room, each way, without the arguments about windows', () => {
    const counts = ['games', 'friendship', 'antagonism', 'helping', 'job-trading', 'window-arguments'].map(
      (layer) => inLayer('wiring', layer),
    );
    // 28, 13 and 19 pairs, 24 and 7 ties (UCINET, WIRING).
    expect(counts).toEqual([56, 26, 38, 24, 7, 0]);
    const { ties, actors } = network('wiring');
    expect(ties.filter(({ sign }) => sign === -1)).toHaveLength(38);
    const traded = ties.find(({ layer, from }) => layer === 'job-trading' && from.endsWith('-w8'));
    expect([traded?.to, traded?.strength]).toEqual(['organisation:classic-wiring-s4', 20]);
    const groups = actors.map(({ group }) => group ?? '-').sort();
    // Figure 45 of the study; the five men outside both cliques are no third one.
    expect(groups.join('')).toBe('-----AAAAABBBB');
  });

  it('reads the ends of every ranking of Newcomb: three liked and three disliked, week by week', () => {
    const { ties, waves } = network('newcomb');
    const inOrder = waves.toSorted((one, other) => one.order! - other.order!);
    expect(inOrder.map(({ waveId }) => waveId).join(' ')).toBe(
      'T0 T1 T2 T3 T4 T5 T6 T7 T8 T10 T11 T12 T13 T14 T15',
    );
    const named = (waveId: string, layer: string, man: number): string[] =>
      ties
        .filter((tie) => tie.waveId === waveId && tie.layer === layer && tie.from.endsWith(`-${man}`))
        .map(({ to }) => to.split('-').at(-1)!)
        .toSorted((one, other) => Number(one) - Number(other));
    // First and last line of the rankings of weeks 0 and 15.
    expect(named('T0', 'liking', 1)).toEqual(['11', '13', '17']);
    expect(named('T0', 'disliking', 1)).toEqual(['8', '9', '10']);
    expect(named('T15', 'liking', 17)).toEqual(['2', '4', '9']);
    expect(named('T15', 'disliking', 17)).toEqual(['3', '10', '16']);
    const each = new Map<string, number>();
    for (const { waveId, layer, from } of ties) {
      const list = `${waveId} ${layer} ${from}`;
      each.set(list, (each.get(list) ?? 0) + 1);
    }
    expect([each.size, new Set(each.values())]).toEqual([15 * 2 * 17, new Set([3])]);
  });

  it('keeps the three rounds of liking of Sampson and his groups', () => {
    const liking = network('sampson').ties.filter(({ layer }) => layer === 'liking');
    const perWave = ['T1', 'T2', 'T3'].map((wave) => liking.filter(({ waveId }) => waveId === wave).length);
    expect(perWave).toEqual([55, 57, 56]);
    const groups = network('sampson').actors.map(({ group }) => group);
    expect(
      Object.fromEntries(
        [...new Set(groups)].map((group) => [group, groups.filter((each) => each === group).length]),
      ),
    ).toEqual({
      'Young Turks': 7,
      Interstitial: 3,
      Loyal: 5,
      Outcasts: 3,
    });
  });

  it('keeps the events of Davis as activities: 89 attendances of 252', () => {
    const davis = network('davis');
    expect([davis.activities.length, davis.attendance.length]).toEqual([14, 89]);
    const at = (event: string): number =>
      davis.attendance.filter(({ activityId }) => activityId === event).length;
    // Published degrees of events over 18 women: E8 .778, E9 .667, E1 .167.
    expect([at('E8'), at('E9'), at('E1')]).toEqual([14, 12, 3]);
  });

  it('reads the directions of matrices from row to column', () => {
    const money = network('knoke').ties.filter(({ layer }) => layer === 'money');
    const sent = (id: string): number =>
      money.filter(({ from }) => from === `organisation:classic-knoke-${id}`).length;
    // Row sums of the published money matrix.
    expect([sent('coun'), sent('educ'), sent('wro')]).toEqual([5, 1, 0]);
  });

  it('cites every network, simulates none and makes no school of anybody', () => {
    for (const { network: facts, actors } of data) {
      expect(facts.citation).not.toBeNull();
      expect([facts.kind, facts.simulated, facts.rosterKnown]).toEqual(['classic', false, true]);
      expect(
        actors.every(({ kind, id }) => kind === 'organisation' && id.startsWith(`organisation:${facts.id}-`)),
      ).toBe(true);
      expect(
        NetworkData.safeParse({ network: facts, ...data.find((each) => each.network === facts) }).success,
      ).toBe(true);
    }
    expect(counts['networks']).toBe(15);
    expect(records.filter(({ record }) => record.type === 'network')).toHaveLength(15);
  });

  it('survives a bundle', () => {
    const back = readBundle(writeBundle(data));
    expect(back.result.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(back.data).toEqual(data.toSorted((a, b) => (a.network.id < b.network.id ? -1 : 1)));
  });

  it('says which file is missing', () => {
    const without = files.filter(({ name }) => name !== 'karate/karate.nodes.csv');
    expect(() => readClassics(without)).toThrow(/karate\/karate\.nodes\.csv/);
  });
});
