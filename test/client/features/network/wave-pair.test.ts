import { expect, it } from 'vitest';
import { wavePair } from '../../../../client/features/network/use-comparison.ts';
import type { NetworkDetail } from '../../../../contract/networks.ts';

const network = (...ids: string[]) =>
  ({ waves: ids.map((waveId) => ({ waveId })) }) as unknown as NetworkDetail;
const three = network('2022', '2023', '2024');

it('compares with the wave before, and the first with the one after, in the order of time', () => {
  expect(wavePair(three, '2024', null)).toEqual({ from: '2023', to: '2024', other: '2023' });
  expect(wavePair(three, '2022', null)).toEqual({ from: '2022', to: '2023', other: '2023' });
});

it('compares with the wave that was asked for, unless it is the same or unknown', () => {
  expect(wavePair(three, '2022', '2024')).toEqual({ from: '2022', to: '2024', other: '2024' });
  expect(wavePair(three, '2024', '2024')).toEqual({ from: '2023', to: '2024', other: '2023' });
  expect(wavePair(three, '2024', '1999')).toEqual({ from: '2023', to: '2024', other: '2023' });
});

it('compares nothing where there is one wave, or none is shown', () => {
  expect(wavePair(network('2024'), '2024', null)).toBeNull();
  expect(wavePair(three, null, null)).toBeNull();
});
