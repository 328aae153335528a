import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import { coMembershipTies, mostCoMembers } from '../../../server/analysis/layers/co-membership.ts';

const member = (networkId: string, actorId: string, dates: { validFrom?: string; validTo?: string } = {}) =>
  newRecord('membership', { networkId, actorId, ...dates });
const pairs = (
  memberships: Parameters<typeof coMembershipTies>[0],
  year: number | null,
  schools = ['a', 'b', 'c'],
) =>
  coMembershipTies(memberships, { year, schools: new Set(schools) }).map(
    ({ from, to, strength }) => `${from}-${to} ${strength}`,
  );

describe('co-membership', () => {
  const memberships = [
    ...['a', 'b', 'c', 'adviser'].map((id) => member('one', id)),
    ...[member('two', 'b'), newRecord('membership', { networkId: 'two', actorId: 'b', role: 'coordinator' })],
    member('two', 'a', { validTo: '2023-12' }),
  ];

  it('joins schools of one network in a year, with how many they share', () => {
    expect(pairs(memberships, 2023)).toEqual(['a-b 2', 'a-c 1', 'b-c 1']);
    expect(pairs(memberships, 2024)).toEqual(['a-b 1', 'a-c 1', 'b-c 1']);
    expect(pairs(memberships, null)).toEqual(['a-b 2', 'a-c 1', 'b-c 1']);
  });

  it('looks at the given schools alone', () => {
    expect(pairs(memberships, null, ['a', 'b'])).toEqual(['a-b 2']);
  });

  it('leaves out networks of whom membership says nothing of two schools', () => {
    const many = Array.from({ length: mostCoMembers + 1 }, (_, place) => `s${place}`);
    const all = many.map((id) => member('country', id));
    expect(pairs(all, null, many)).toEqual([]);
    expect(pairs(all.slice(1), null, many)).toHaveLength((mostCoMembers * (mostCoMembers - 1)) / 2);
  });
});
