import { expect, it } from 'vitest';
import { readState } from '../../client/features/explorer/explorer-state.ts';
import {
  addressOfFinding,
  addressOfNetwork,
  addressOfRegistry,
  addressOfSlice,
  idFromPath,
} from '../../client/addresses.ts';

it('reads the id of a link however a mail program wrote its signs', () => {
  for (const part of ['red:pag', 'red%3Apag', 'red%3apag']) expect(idFromPath(part)).toBe('red:pag');
  expect(idFromPath('a%2Fb')).toBe('a/b');
});

it('takes a sign that stands for itself as it is', () => {
  expect(idFromPath('100%')).toBe('100%');
});

it('gives back the id of the address it made', () => {
  for (const id of ['red:norte', 'red-1~Escuela_Ñandú', 'a/b?c#d'])
    expect(idFromPath(addressOfNetwork(id).replace('/networks/', ''))).toBe(id);
});

it('leads to one slice of a network, whatever its name', () => {
  expect(addressOfSlice('network:a', '2024')).toBe('/networks/network:a?wave=2024');
  expect(new URL(addressOfSlice('a', 'x&y'), 'http://x').searchParams.get('wave')).toBe('x&y');
});

it('the registry is narrowed to a party in its address', () => {
  expect(addressOfRegistry()).toBe('/contracts');
  expect(addressOfRegistry({ provider: 'organisation:a' })).toBe('/contracts?provider=organisation:a');
  const { searchParams } = new URL(addressOfRegistry({ territory: 'x&y' }), 'http://x');
  expect([...searchParams]).toEqual([['territory', 'x&y']]);
});

it('leads to the picture of a finding: its wave, the layers it read, and whom it is about', () => {
  const reading = {
    pattern: 'power-struggle',
    reads: ['trust', 'joint-work'],
    subjects: ['school:2', 'school:1'],
  };
  const { pathname, search } = new URL(
    addressOfFinding('network:a', '2024', reading, 'school:2'),
    'http://x',
  );
  const state = readState(search);
  expect(pathname).toBe('/networks/network:a');
  expect(state.wave).toBe('2024');
  expect(state.layers).toEqual(reading.reads);
  expect([state.finding, state.marked]).toEqual(['power-struggle', ['school:1', 'school:2']]);
  expect(state.selected).toBe('school:2');
});

it('leaves the usual layers where a finding read none, and marks nobody where it is about the whole network', () => {
  const { search } = new URL(
    addressOfFinding('network:a', '2024', { pattern: 'purpose', reads: [], subjects: [] }),
    'http://x',
  );
  expect(readState(search)).toMatchObject({ layers: null, marked: [], selected: null });
});
