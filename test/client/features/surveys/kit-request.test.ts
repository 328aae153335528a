import { describe, expect, test } from 'vitest';
import { defaultKitItems } from '../../../../contract/kit-items.ts';
import { addressOfKit, missingInKit } from '../../../../client/features/surveys/kit-request.ts';

const school = (at: number) => ({ id: `school:${String(at)}`, name: `Escuela ${String(at)}`, detail: '' });
const draft = {
  networkId: null,
  networkName: 'Red del puerto',
  roster: [school(1), school(2)],
  items: defaultKitItems,
};

describe('what a kit still needs', () => {
  test.each([
    ['nothing', {}, []],
    ['a name', { networkName: '  ' }, ['name']],
    ['two schools', { roster: [school(1)] }, ['roster']],
    ['no more than it can hold', { roster: Array.from({ length: 301 }, (_, at) => school(at)) }, ['roster']],
    ['an item that asks for ties', { items: ['roles-claros'] }, ['items']],
    ['everything', { networkName: '', roster: [], items: [] }, ['name', 'roster', 'items']],
    ['neither name nor schools of a stored network', { networkId: 'red:1', networkName: '', roster: [] }, []],
  ])('%s', (_name, change, missing) => {
    expect(missingInKit({ ...draft, ...change })).toEqual(missing);
  });
});

test('the address holds the schools, or the network whose members they are', () => {
  const query = (address: string) => Object.fromEntries(new URL(address, 'http://telar').searchParams);
  expect(query(addressOfKit({ ...draft, items: ['lidera-red'] }, 'pdf', 'es'))).toEqual({
    name: 'Red del puerto',
    schools: 'school:1,school:2',
    items: 'lidera-red',
    part: 'pdf',
    language: 'es',
  });
  const ofNetwork = { ...draft, networkId: 'red:1', items: ['lidera-red'] };
  expect(query(addressOfKit(ofNetwork, 'zip', 'en'))).toEqual({
    network: 'red:1',
    items: 'lidera-red',
    part: 'zip',
    language: 'en',
  });
});
