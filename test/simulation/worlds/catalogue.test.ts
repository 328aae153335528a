import { describe, expect, it } from 'vitest';
import { NetworkData } from '../../../contract/network-data.ts';
import { recordKey } from '../../../contract/record-key.ts';
import { worldOf, worlds } from '../../../server/simulation/worlds/catalogue.ts';
import { drawWorld } from '../../../server/simulation/worlds/draw-world.ts';
import { surveys } from '../../../server/simulation/worlds/world.ts';

describe('the healthy worlds', () => {
  it('are at least twelve, with ids and names of their own', () => {
    expect(worlds.length).toBeGreaterThanOrEqual(12);
    for (const part of ['id', 'es', 'en'] as const) {
      const named = worlds.map(({ id, name }) => (part === 'id' ? id : name[part]));
      expect(new Set(named).size).toBe(worlds.length);
    }
  });

  describe.each(worlds.map(({ id }) => id))('%s', (world) => {
    it.each([...surveys])('asked "%s" gives a whole, consistent network of fictional schools', (asked) => {
      const { data } = drawWorld({ world, seed: 'whole', n: 9, waves: 3, response: 0.75, asked });
      expect(NetworkData.parse(data)).toEqual(data);
      expectConsistent(data);
      expect(data.network.simulated).toBe(true);
      expect(data.actors.every(({ simulated, id }) => simulated && /:sim-/.test(id))).toBe(true);
      // In the open ocean: the coast of Chile lies east of 74.5° W at these latitudes.
      for (const { longitude } of data.actors) if (longitude !== null) expect(longitude).toBeLessThan(-73.9);
    });

    it('gives the same bytes for a seed, and others for another', () => {
      const bytes = (seed: string) => JSON.stringify(drawWorld({ world, seed, n: 8, waves: 2 }));
      expect(bytes('a')).toBe(bytes('a'));
      expect(bytes('a')).not.toBe(bytes('b').replaceAll('sim-b', 'sim-a'));
    });

    it.each([5, 40])('can have %i members', (n) => {
      const { data } = drawWorld({ world, seed: 'size', n });
      expect(data.actors.filter(({ kind }) => kind === 'school')).toHaveLength(n);
    });
  });

  it('ask what they say that they ask', () => {
    const layers = (asked: (typeof surveys)[number]) =>
      new Set(
        drawWorld({ world: 'uneven', seed: 'asked', n: 16, asked })
          .data.ties.filter(({ reporter }) => reporter !== null)
          .map(({ layer }) => layer),
      );
    expect(layers('one').size).toBe(1);
    expect([...layers('no-leadership')].sort()).toEqual(['joint-work', 'knowledge', 'tension', 'trust']);
    expect(layers('all').size).toBe(6);
  });

  it('have the density and the response that are asked for', () => {
    const drawn = Array.from({ length: 20 }, (_, i) =>
      drawWorld({ world: 'uneven', seed: `d${i}`, n: 16, density: 0.25, response: 0.75 }),
    );
    const trust = drawn.flatMap(({ data }) => data.ties.filter(({ layer }) => layer === 'trust'));
    // Trust is 1.2 times as common as knowledge, nine in ten are told, three in four answer.
    expect(trust.length / (20 * 16 * 15)).toBeCloseTo(0.25 * 1.2 * 0.9 * 0.75, 1.6);
    for (const { data } of drawn)
      expect(data.responses.filter(({ responded }) => responded)).toHaveLength(12);
  });

  it('name what is wrong in a recipe', () => {
    expect(() => worldOf('nowhere')).toThrow(/^world: expected one of random.*found "nowhere"$/);
    expect(() => drawWorld({ world: 'random', seed: 'a', n: 4 })).toThrow(/expected n 5–40.*"n":4/);
    expect(() => drawWorld({ world: 'random', seed: 'two words' })).toThrow(/without spaces/);
  });
});

/** Keys are unique and in order, ends and reporters are actors, and who did not answer has no answers. */
function expectConsistent(data: NetworkData): void {
  for (const list of [
    data.actors,
    data.members,
    data.responses,
    data.ties,
    data.activities,
    data.attendance,
  ]) {
    const keys = list.map(recordKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...keys].sort()).toEqual(keys);
  }
  const actors = new Set(data.actors.map(({ id }) => id));
  const answered = new Set(
    data.responses
      .filter(({ responded }) => responded)
      .map((one) => `${one.waveId} ${one.actorId} ${one.role}`),
  );
  for (const { from, to, reporter, reporterRole, waveId } of data.ties) {
    expect(from).not.toBe(to);
    expect(actors.has(from) && actors.has(to)).toBe(true);
    if (reporter !== null) expect(answered.has(`${waveId} ${reporter} ${reporterRole}`)).toBe(true);
  }
}
