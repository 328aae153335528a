import { describe, expect, it } from 'vitest';
import {
  emptyDraft,
  freeWave,
  linkCount,
  missingIn,
  newSurveyOf,
  type SurveyDraft,
} from '../../../../../client/features/surveys/planning/survey-draft.ts';
import { surveyBank } from '../../../../../contract/survey-bank.ts';
import { NewSurvey } from '../../../../../contract/surveys.ts';

const today = '2026-11-30';
const school = (id: string) => ({ id, name: id, detail: '' });
const complete: SurveyDraft = {
  ...emptyDraft(2026),
  title: ' Cómo trabajamos ',
  networkName: ' Red Norte ',
  items: ['coordina-red', 'recibe-conocimiento'],
  roster: [school('school:1'), school('school:2'), school('school:3')],
};
const missing = (part: Partial<SurveyDraft>) => missingIn({ ...complete, ...part }, surveyBank, today);
const bodyOf = (part: Partial<SurveyDraft> = {}) => newSurveyOf({ ...complete, ...part }, surveyBank);

describe('a survey that is being written', () => {
  it('misses nothing where all is given, and nearly everything at the beginning', () => {
    expect(missing({})).toEqual([]);
    expect(missingIn(emptyDraft(2026), surveyBank, today)).toEqual([
      'network',
      'roster',
      'people',
      'items',
      'title',
    ]);
  });

  it.each<[string, Partial<SurveyDraft>]>([
    ['network', { networkName: '   ' }],
    ['wave', { waveId: 'con espacios' }],
    ['wave', { waveId: '' }],
    ['roster', { roster: [school('school:1')] }],
    ['people', { people: { principal: 0, utp: 0, teacher: 0, coordinator: 0, other: 0 } }],
    ['people', { people: { principal: 20, utp: 20, teacher: 20, coordinator: 20, other: 700 } }],
    ['items', { items: [] }],
    ['activities', { items: ['asistencia-actividades'], activities: [{ name: ' ', date: '' }] }],
    ['title', { title: '' }],
    ['closesOn', { closesOn: '2026-11-29' }],
    ['cap', { cap: 'tres' }],
    ['cap', { cap: '0' }],
    ['keepAnswersDays', { keepAnswersDays: '' }],
    ['keepAnswersDays', { keepAnswersDays: '4000' }],
  ])('misses %s', (part, given) => {
    expect(missing(given)).toEqual([part]);
  });

  it('may be over today, and needs no network name for one that is stored', () => {
    expect(missing({ closesOn: today, cap: '5', networkName: '', networkId: 'red:1' })).toEqual([]);
  });
});

describe('what the service is given', () => {
  it('is what its contract takes', () => {
    expect(NewSurvey.safeParse(bodyOf({ closesOn: '2026-12-24', cap: '5' })).error).toBeUndefined();
  });

  it('holds the items in the order of the bank, and texts without blanks around them', () => {
    expect(bodyOf()).toMatchObject({
      title: 'Cómo trabajamos',
      networkName: 'Red Norte',
      introduction: null,
      closesAt: null,
      maxNominations: null,
      items: ['recibe-conocimiento', 'coordina-red'],
    });
  });

  it('names a stored network by its id alone, whose territory it keeps', () => {
    const body = bodyOf({ networkId: 'red:1', territory: { id: 'slep:1', name: 'SLEP' } });
    expect(body).toMatchObject({ networkId: 'red:1' });
    expect(body).not.toHaveProperty('networkName');
    expect(body).not.toHaveProperty('territoryId');
    expect(bodyOf({ territory: { id: 'slep:1', name: 'SLEP' } })).toMatchObject({ territoryId: 'slep:1' });
  });

  it('ends with the last second of the last day, in Chile', () => {
    expect(bodyOf({ closesOn: '2026-12-24' }).closesAt).toBe('2026-12-25T02:59:59.000Z');
  });

  it('has one respondent for each person of each school', () => {
    const people = { principal: 1, utp: 0, teacher: 2, coordinator: 0, other: 0 };
    const { respondents } = bodyOf({ people });
    expect(respondents).toHaveLength(linkCount({ ...complete, people }));
    expect(respondents?.slice(0, 3)).toEqual([
      { actorId: 'school:1', role: 'principal' },
      { actorId: 'school:1', role: 'teacher' },
      { actorId: 'school:1', role: 'teacher' },
    ]);
  });

  it('lists activities only where they are wanted, under ids that other surveys of the network do not have', () => {
    const activities = [
      { name: 'Taller de lectura', date: '2026-05-12' },
      { name: '  ', date: '' },
      { name: 'Taller de lectura', date: '' },
    ];
    expect(bodyOf({ activities }).activities).toEqual([]);
    const body = (waveId: string) => bodyOf({ activities, waveId, items: ['asistencia-actividades'] });
    expect(body('2026').activities).toEqual([
      { id: '2026-1-taller-de-lectura', name: 'Taller de lectura', date: '2026-05-12' },
      { id: '2026-2-taller-de-lectura', name: 'Taller de lectura', date: null },
    ]);
    const ids = ['2026', '2026-2'].flatMap((wave) => body(wave).activities!.map(({ id }) => id));
    expect(new Set(ids).size).toBe(4);
  });
});

it.each([
  [[], '2026'],
  [['2024', '2025'], '2026'],
  [['2026'], '2026-2'],
  [['2026', '2026-2'], '2026-3'],
])('proposes a short name that %j does not have', (taken, name) => {
  expect(freeWave(taken, 2026)).toBe(name);
});
