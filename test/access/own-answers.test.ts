import { expect, test } from 'vitest';
import { newRecord } from '../../contract/new-record.ts';
import { ownAnswers } from '../../server/access/own-answers.ts';
import { measurementOfSchool } from '../../server/access/school-measurement.ts';
import { dataOf, fewAnswers, networkId, oneStory } from './few-answers.ts';

const self = 'school:a';
const data = dataOf(fewAnswers(oneStory));

test('gives what a school said, and not what others said of it', () => {
  const own = ownAnswers(data, self);
  expect(own.ties.length).toBe(data.ties.filter(({ reporter }) => reporter === self).length);
  expect(data.ties.some(({ to, reporter }) => to === self && reporter !== self)).toBe(true);
  expect(own.ties.some(({ to }) => to === self)).toBe(false);
  for (const list of [own.members, own.responses, own.ratings])
    expect([...new Set(list.map(({ actorId }) => actorId))]).toEqual([self]);
});

test('takes a tie of unknown reporter to be of whom it runs from', () => {
  const tie = (from: string, to: string) => newRecord('tie', { networkId, layer: 'knowledge', from, to });
  const own = ownAnswers({ ...data, ties: [tie(self, 'school:b'), tie('school:b', self)] }, self);
  expect(own.ties).toEqual([tie(self, 'school:b')]);
});

test('names with whom a school shared something only the school itself', () => {
  const shared = newRecord('commitment', { networkId, commitmentId: 'c', actorIds: ['school:b', self] });
  expect(ownAnswers({ ...data, commitments: [shared] }, self).commitments[0]!.actorIds).toEqual([self]);
});

test('gives of numbers those of the whole network, and the own row', () => {
  const passport = {} as never; // Passports pass as they are.
  const given = measurementOfSchool(
    {
      network: {
        density: { passport, value: 0.5 },
        'dyad-census': { passport, value: { mutual: 1 } },
        diameter: { passport, undefined: 'disconnected' },
      },
      actors: [
        { id: self, degree: 2 },
        { id: 'school:b', degree: 3 },
      ],
      ties: [{ from: self, to: 'school:b', 'edge-betweenness': 1 }],
      passports: {},
    },
    self,
  );
  expect(Object.keys(given.network)).toEqual(['density', 'diameter']);
  expect(given.actors).toEqual([{ id: self, degree: 2 }]);
  expect(given.ties).toEqual([]);
});
