import { expect, test } from 'vitest';
import { sameRecord } from '../../../server/store/revisions/same-record.ts';
import { actor, schoolYear } from '../records.ts';

const school = actor({ id: 'school:1', kind: 'school', name: 'A', attributes: { x: 1, y: null } });
const year = schoolYear({ schoolId: 'school:1', comunaId: 'comuna:1', year: 2024, teaching: [110, 310] });

test('records with the same values are the same, attributes in any order', () => {
  expect(sameRecord(school, { ...school })).toBe(true);
  expect(sameRecord(school, { ...school, attributes: { y: null, x: 1 } })).toBe(true);
  expect(sameRecord(year, { ...year, teaching: [110, 310] })).toBe(true);
});

test('any other value, a missing value and another order of a list are a difference', () => {
  expect(sameRecord(school, { ...school, name: 'B' })).toBe(false);
  expect(sameRecord(school, { ...school, rural: false })).toBe(false);
  expect(sameRecord(school, { ...school, attributes: { x: '1', y: null } })).toBe(false);
  expect(sameRecord(school, { ...school, attributes: { x: 1 } })).toBe(false);
  expect(sameRecord(year, { ...year, teaching: [310, 110] })).toBe(false);
});
