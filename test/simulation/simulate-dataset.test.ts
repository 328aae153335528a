import { describe, expect, it } from 'vitest';
import { NetworkData } from '../../contract/network-data.ts';
import { simulateDataset } from '../../server/simulation/simulate-dataset.ts';

describe('simulateDataset', () => {
  it('draws networks of 4 to 16 members over a shared pool', () => {
    const networks = simulateDataset({ networks: 60, schools: 200, waves: 2, seed: 5 });
    expect(networks).toHaveLength(60);
    const schools = new Set<string>();
    for (const { data } of networks) {
      expect(NetworkData.safeParse(data).success).toBe(true);
      const members = data.actors.filter((actor) => actor.kind === 'school');
      expect(members.length).toBeGreaterThanOrEqual(4);
      expect(members.length).toBeLessThanOrEqual(16);
      for (const member of members) schools.add(member.id);
    }
    expect(schools.size).toBeGreaterThan(150);
    expect(new Set(networks.map(({ data }) => data.network.id)).size).toBe(60);
    expect(JSON.stringify(simulateDataset({ networks: 60, schools: 200, waves: 2, seed: 5 }))).toBe(
      JSON.stringify(networks),
    );
  });

  it('refuses a pool smaller than a network', () => {
    expect(() => simulateDataset({ schools: 3, seed: 1 })).toThrow(/^schools: .* found 3$/);
  });
});
