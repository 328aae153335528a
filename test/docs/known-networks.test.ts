import { expect, it } from 'vitest';
import { classicNetworks } from '../../server/intake/classics/classic-networks.ts';
import { classrooms } from '../bench/known-networks/classrooms.ts';
import { knownNetworks } from '../bench/known-networks/history.ts';

// That the page is up to date is asked where its networks are read: test/analysis/patterns/known-networks.test.ts.
it('docs/known-networks.md has every classic network that has ties, and every classroom', () => {
  const withTies = [...classicNetworks, ...classrooms].filter(({ layers }) => layers.length > 0);
  const known = knownNetworks.map(({ id }) => id).filter((id) => !id.includes('+'));
  expect(known.toSorted()).toEqual(withTies.map(({ id }) => id).toSorted());
});
