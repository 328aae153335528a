import { describe, expect, test } from 'vitest';
import { addressOfShown } from '../../../../client/features/explorer/address-of-shown.ts';
import { initialState } from '../../../../client/features/explorer/explorer-state.ts';

const network = { about: { kind: 'network', id: 'network:demo-10', name: 'Red' } } as const;
const member = { id: 'school:demo-003', role: 'member' };
const narrowed = { ...initialState, wave: '2023', layers: ['trust'], minStrength: 2 };

describe('the page of somebody in a picture', () => {
  test('is that of the same network and view for a member', () => {
    expect(addressOfShown(member, network, narrowed)).toBe(
      '/actors/school:demo-003?layers=trust&strength=2&wave=2023&tab=network:demo-10',
    );
    expect(addressOfShown(member, network, initialState)).toBe('/actors/school:demo-003?tab=network:demo-10');
  });

  test('is its own alone where it is in no list of members, or the picture is of no network', () => {
    expect(addressOfShown({ ...member, role: null }, network, narrowed)).toBe('/actors/school:demo-003');
    const territory = { about: { kind: 'territory', id: 'slep:demo', name: 'SLEP' } } as const;
    expect(addressOfShown(member, territory, narrowed)).toBe('/actors/school:demo-003');
  });

  test('is that of a comuna, where comunas are drawn', () => {
    expect(addressOfShown({ id: 'comuna:04101', role: null }, network, narrowed)).toBe(
      '/territories/comuna:04101',
    );
  });
});
