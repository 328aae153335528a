import { describe, expect, it } from 'vitest';
import { NetworkData } from '../../contract/network-data.ts';
import { recordKey } from '../../contract/record-key.ts';
import type { StoredRecord } from '../../contract/records.ts';
import { hardNegatives } from '../../server/simulation/network-recipe.ts';
import { plantedPatterns } from '../../server/simulation/plant/catalogue.ts';
import { simulateNetwork } from '../../server/simulation/simulate-network.ts';

const lists = (data: NetworkData): StoredRecord[][] => [
  data.actors,
  data.members,
  data.waves,
  data.responses,
  data.ties,
  data.ratings,
  data.commitments,
  data.activities,
  data.attendance,
];

describe('simulateNetwork', () => {
  it.each([...plantedPatterns])('with %s planted gives a whole, consistent network', (pattern) => {
    const { data, answer } = simulateNetwork({
      seed: `whole-${pattern}`,
      n: 11,
      waves: 3,
      response: 0.8,
      pattern,
      informants: 2,
    });
    expect(NetworkData.parse(data)).toEqual(data);
    expect(answer).toHaveLength(1);
    expect(answer[0]?.pattern).toBe(pattern);
    expectConsistent(data);
  });

  it.each([...hardNegatives])('disguised as %s gives a whole, consistent network', (negative) => {
    const { data, answer } = simulateNetwork({ seed: `whole-${negative}`, n: 9, waves: 2, negative });
    expect(NetworkData.parse(data)).toEqual(data);
    expect(answer[0]?.negative).toBe(negative);
    expect(answer[0]?.pattern).toBeNull();
    expectConsistent(data);
  });

  it('gives the same bytes for the same recipe and others for another seed', () => {
    const bytes = (seed: string) => JSON.stringify(simulateNetwork({ seed, n: 8, waves: 2, response: 0.9 }));
    expect(bytes('a')).toBe(bytes('a'));
    expect(bytes('a')).not.toBe(bytes('b').replaceAll('sim-b', 'sim-a'));
  });

  it('marks every actor and the network as simulated', () => {
    const { data } = simulateNetwork({ seed: 'mark' });
    expect(data.network.simulated).toBe(true);
    expect(data.actors.every((actor) => actor.simulated && /:sim-/.test(actor.id))).toBe(true);
  });

  it('names the field at fault', () => {
    expect(() => simulateNetwork({ n: 1 })).toThrow(/^n: expected a whole number from 2 to 40, found 1$/);
    expect(() => simulateNetwork({ density: Number.NaN })).toThrow(/^density: .* found NaN$/);
    expect(() => simulateNetwork({ response: 0 })).toThrow(/^response/);
    expect(() => simulateNetwork({ waves: 2, patternFrom: 3 })).toThrow(/^patternFrom/);
    expect(() => simulateNetwork({ pattern: 'bottleneck', negative: 'newcomer' })).toThrow(/^negative/);
    expect(() => simulateNetwork({ seed: 'two words' })).toThrow(/^seed: .*"two words"$/);
    expect(() => simulateNetwork({ pattern: 'external-dependence', externals: 0 })).toThrow(/^externals/);
  });

  it('gives a member that does not answer a response line and not one answer', () => {
    const { data } = simulateNetwork({ seed: 'silent', n: 12, waves: 2, response: 0.75 });
    const silent = data.responses.filter((response) => !response.responded);
    expect(silent).toHaveLength(6);
    for (const { actorId, waveId } of silent) {
      const inWave = (record: { waveId: string | null }) => record.waveId === waveId;
      expect(data.ties.filter((tie) => inWave(tie) && tie.reporter === actorId)).toEqual([]);
      expect(data.ratings.filter((rating) => inWave(rating) && rating.actorId === actorId)).toEqual([]);
    }
  });
});

/** Keys are unique and in order; ends, reporters and raters are actors of the network; no self-ties. */
function expectConsistent(data: NetworkData): void {
  for (const list of lists(data)) {
    const keys = list.map(recordKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...keys].sort()).toEqual(keys);
  }
  const actors = new Set(data.actors.map((actor) => actor.id));
  const waves = new Set(data.waves.map((wave) => wave.waveId));
  for (const tie of data.ties) {
    expect(tie.from).not.toBe(tie.to);
    expect(actors.has(tie.from) && actors.has(tie.to)).toBe(true);
    if (tie.layer !== 'assists') expect(waves.has(tie.waveId ?? '')).toBe(true);
  }
  const answered = new Set(
    data.responses.filter((r) => r.responded).map((r) => `${r.waveId} ${r.actorId} ${r.role}`),
  );
  for (const tie of data.ties)
    if (tie.reporter !== null)
      expect(answered.has(`${tie.waveId} ${tie.reporter} ${tie.reporterRole}`)).toBe(true);
}
