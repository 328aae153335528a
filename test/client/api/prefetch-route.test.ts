import { expect, test } from 'vitest';
import { firstOf } from '../../../client/api/prefetch-route.ts';

test.each([
  ['/networks/network:demo-02', { name: 'showNetwork', id: 'network:demo-02' }],
  ['/networks/network:demo-02/report', { name: 'showNetwork', id: 'network:demo-02' }],
  ['/territories/slep%3A1001', { name: 'showTerritory', id: 'slep:1001' }],
  ['/cases/case-enlaces', { name: 'showNetwork', id: 'case-enlaces' }],
  ['/actors/school:1', { name: 'showActor', id: 'school:1' }],
])('the first question of %s is known before its screen is', (path, first) => {
  expect(firstOf(path)).toEqual(first);
});

test.each(['/', '/cases', '/networks', '/territories/slep:1001/networks', '/actors/%E0%A4%A'])(
  '%s asks nothing early',
  (path) => {
    expect(firstOf(path)).toBeNull();
  },
);
