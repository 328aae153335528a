import { describe, expect, it } from 'vitest';
import {
  daysOffered,
  emptyKey,
  isWhole,
  newKeyOf,
  rolesOffered,
  scopesOffered,
} from '../../../../client/features/access/key-draft.ts';
import { keyDays, NewKey, scopesOfRole } from '../../../../contract/accounts.ts';

const named = { ...emptyKey('planner'), name: ' informe ' };
const planner = { scopes: scopesOfRole.planner, territories: ['slep:demo'] };
const administrator = { scopes: scopesOfRole.administrator, territories: null };

describe('a key as it is filled in', () => {
  it('reads, everywhere that its account does, until it is said otherwise', () => {
    expect(NewKey.parse(newKeyOf(named, planner))).toEqual({
      name: 'informe',
      role: 'planner',
      scopes: ['read'],
      days: keyDays.default,
    });
  });

  it('is sent when it has a name, something to do and somewhere to do it', () => {
    expect(isWhole(named, planner)).toBe(true);
    expect(isWhole({ ...named, name: '  ' }, planner)).toBe(false);
    expect(isWhole({ ...named, scopes: [] }, planner)).toBe(false);
    expect(isWhole({ ...named, territories: [] }, planner)).toBe(false);
    expect(isWhole({ ...named, territories: ['slep:demo'] }, planner)).toBe(true);
  });

  it('loses what its role may not do, though it was ticked before the role', () => {
    const ticked = { ...named, role: 'researcher' as const, scopes: ['read', 'write'] as const };
    expect(newKeyOf(ticked, planner).scopes).toEqual(['read']);
    expect(scopesOffered('planner', { scopes: ['read'] })).toEqual(['read']);
  });

  it('sees as its account does or less, and is no other school', () => {
    expect(rolesOffered('administrator')).toEqual(['administrator', 'planner', 'researcher']);
    expect(rolesOffered('planner')).toEqual(['planner']);
    expect(rolesOffered('school')).toEqual(['school']);
  });

  it('is of some territories where it plans, and of none in particular where it administers', () => {
    expect(isWhole(named, administrator)).toBe(false);
    const chosen = { ...named, territories: ['slep:demo'] };
    expect(isWhole(chosen, administrator)).toBe(true);
    expect(isWhole({ ...named, role: 'researcher' }, administrator)).toBe(true);
    const administering = { ...chosen, role: 'administrator' as const };
    expect(newKeyOf(administering, administrator)).not.toHaveProperty('territories');
  });

  it('lasts as long as the service takes at most', () => {
    expect(Math.max(...daysOffered)).toBe(keyDays.most);
    expect(daysOffered).toContain(keyDays.default);
  });
});
