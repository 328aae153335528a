import { expect, it } from 'vitest';
import { emptyRights, inRole, isChosen } from '../../../../client/features/access/rights.ts';
import { NewAccount } from '../../../../contract/accounts.ts';

it('leaves territories to be chosen, so that nobody is given the whole country by mistake', () => {
  expect(isChosen(emptyRights)).toBe(false);
  expect(isChosen({ ...emptyRights, territories: ['slep:demo'] })).toBe(true);
  expect(isChosen({ ...emptyRights, territories: null })).toBe(false);
  expect(isChosen({ ...emptyRights, role: 'researcher', territories: null })).toBe(true);
});

it('keeps what was chosen in another role as far as that role has it', () => {
  const chosen = { ...emptyRights, territories: ['slep:demo'] };
  expect(inRole('researcher', chosen).territories).toEqual(['slep:demo']);
  expect(inRole('administrator', chosen)).toEqual({ role: 'administrator', territories: null, school: null });
  const school = inRole('school', chosen);
  expect(isChosen(school)).toBe(false);
  expect(isChosen({ ...school, school: 'school:553' })).toBe(true);
  expect(inRole('planner', { ...school, school: 'school:553' })).toEqual(emptyRights);
});

it('makes rights that the service takes', () => {
  const whole = { ...inRole('planner', emptyRights), territories: ['slep:demo'] };
  expect(NewAccount.parse({ name: 'maria', ...whole })).toMatchObject({ role: 'planner', school: null });
});
