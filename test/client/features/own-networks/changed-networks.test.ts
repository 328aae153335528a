import { describe, expect, it } from 'vitest';
import { changedNetworks } from '../../../../client/features/own-networks/changed-networks.ts';
import { shippedWithTelar } from '../../../../contract/revisions.ts';

const revision = (number: number, importedBy: string) => ({
  number,
  importedBy,
  importedAt: `2026-11-${String(number).padStart(2, '0')}T10:00:00.000Z`,
});
const revisions = [
  revision(1, shippedWithTelar),
  revision(2, 'explorer'),
  revision(3, 'command line'),
  revision(4, shippedWithTelar),
];

describe('own networks', () => {
  it('are those that did not ship with Telar, the last changed first', () => {
    const networks = [1, 2, 3, 4].map((each) => ({ id: `red-${String(each)}`, revision: each }));
    expect(
      changedNetworks(networks, revisions).map(({ network, changedAt }) => [network.id, changedAt]),
    ).toEqual([
      ['red-3', '2026-11-03T10:00:00.000Z'],
      ['red-2', '2026-11-02T10:00:00.000Z'],
    ]);
  });

  it('are none where nothing was brought', () => {
    expect(changedNetworks([{ revision: 1 }, { revision: 4 }], revisions)).toEqual([]);
    expect(changedNetworks([], revisions)).toEqual([]);
  });
});
