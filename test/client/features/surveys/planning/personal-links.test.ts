import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useFreshLinks } from '../../../../../client/features/surveys/planning/fresh-links.ts';
import { linksTable } from '../../../../../client/features/surveys/planning/links-table.ts';
import type { SurveyLink } from '../../../../../contract/surveys.ts';
import { plainWords } from '../sheet-fixture.ts';

const link = (respondentId: string, token: string): SurveyLink => ({
  respondentId,
  token,
  ...{ actorId: 'school:612', name: 'Escuela “El Ñandú”; básica', role: 'utp', path: `/encuesta#${token}` },
});

beforeEach(() => {
  vi.stubGlobal('window', { location: { origin: 'https://telar.example' } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('go to a spreadsheet with a byte order mark, whole addresses, and names as they are', () => {
  const table = linksTable([link('r1', 'abc')], plainWords);
  expect(table.startsWith('\uFEFF')).toBe(true);
  expect(table.split('\r\n')[1]).toBe(
    '"Escuela “El Ñandú”; básica";school:612;survey.role.utp;https://telar.example/encuesta#abc',
  );
});

it('are held by survey; a new one takes the place of the one before and asks to be kept', () => {
  const { add, keep } = useFreshLinks.getState();
  add('survey-1', [link('r1', 'one'), link('r2', 'two')]);
  add('survey-2', [link('r9', 'nine')]);
  keep('survey-1');
  keep('survey-2');
  add('survey-1', [link('r1', 'new')]);
  const { links, kept } = useFreshLinks.getState();
  expect(links['survey-1']?.map(({ token }) => token)).toEqual(['two', 'new']);
  expect(links['survey-2']).toHaveLength(1);
  expect([...kept]).toEqual(['survey-2']);
});
