import { expect, it } from 'vitest';
import { tabOf, tabsOf } from '../../../../client/features/network/tabs.ts';
import type { NetworkDetail } from '../../../../contract/networks.ts';

const network = (waves: number) =>
  ({ waves: Array.from({ length: waves }, () => ({})) }) as unknown as NetworkDetail;

it('offers changes only where there is more than one wave', () => {
  expect(tabsOf(network(1))).not.toContain('changes');
  expect(tabsOf(network(2))).toContain('changes');
});

it('opens the findings unless another tab that there is was asked for', () => {
  expect(tabOf(network(2), null, false)).toBe('findings');
  expect(tabOf(network(2), 'changes', false)).toBe('changes');
  expect(tabOf(network(1), 'changes', false)).toBe('findings');
  expect(tabOf(network(1), 'nowhere', true)).toBe('findings');
});

it('has a place for the picture on a phone alone', () => {
  expect(tabOf(network(1), 'picture', true)).toBe('picture');
  expect(tabOf(network(1), 'picture', false)).toBe('findings');
});
