import { describe, expect, it } from 'vitest';
import { firstTerritory } from '../../../../client/features/findings/first-territory.ts';

const territories = [
  { id: 'slep:empty', networks: 0, simulated: false },
  { id: 'slep:described', networks: 1, simulated: false },
  { id: 'slep:demo', networks: 3, simulated: true },
  { id: 'slep:asked', networks: 2, simulated: false },
];
const described = { territoryId: 'slep:described', waveCount: 0 };
const demo = { territoryId: 'slep:demo', waveCount: 3 };

describe('the territory that findings open with', () => {
  it('is a real one where somebody was surveyed', () => {
    expect(firstTerritory(territories, [described, demo, { territoryId: 'slep:asked', waveCount: 1 }])).toBe(
      'slep:asked',
    );
  });

  it('is else the example, else any with a network, else none', () => {
    expect(firstTerritory(territories, [described, demo])).toBe('slep:demo');
    expect(firstTerritory(territories.slice(0, 2), [described])).toBe('slep:described');
    expect(firstTerritory(territories.slice(0, 1), [])).toBeNull();
  });
});
