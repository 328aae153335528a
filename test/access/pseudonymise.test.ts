import { expect, test } from 'vitest';
import { newRecord } from '../../contract/new-record.ts';
import { inKeyOrder } from '../../contract/record-key.ts';
import { pseudonymisedEvent, pseudonymisedNetwork } from '../../server/access/pseudonymise.ts';
import { dataOf, fewAnswers, networkId, oneStory } from './few-answers.ts';

/** A name for each text that turns the order of the texts round. */
const name = (text: string): string =>
  `p${[...text].map((letter) => String.fromCharCode(0x2000 - letter.charCodeAt(0))).join('')}`;

const texts = {
  purpose: 'Escuela school:a y otras',
  description: 'La directora de school:b coordina',
  citation: 'Informe de school:c',
  attributes: { nota: 'school:d' },
};
const network = newRecord('network', { id: networkId, name: 'Red Laurel', rosterKnown: true, ...texts });
const activity = { networkId, activityId: 'school:a invita' };
const data = {
  ...dataOf(fewAnswers(oneStory)),
  network,
  commitments: [
    newRecord('commitment', {
      networkId,
      commitmentId: 'c school:a',
      actorIds: ['school:a'],
      purpose: 'school:b',
    }),
  ],
  activities: [newRecord('activity', { ...activity, date: '2026-01-01' })],
  attendance: [newRecord('attendance', { ...activity, actorId: 'school:a', attended: true })],
  events: [
    newRecord('event', {
      networkId,
      eventId: 'e school:a',
      actorIds: ['school:a'],
      kind: 'plan',
      note: 'school:b',
    }),
  ],
};

test('leaves no id, name or text of anybody in any record', () => {
  const given = pseudonymisedNetwork(data, name);
  expect(JSON.stringify(given)).not.toMatch(/school:[a-f]|Escuela|Otra/);
  expect(given.network.name).toBe('Red Laurel');
});

test('keeps who is tied to whom, who answered and what was scored', () => {
  const given = pseudonymisedNetwork(data, name);
  const count = (records: readonly unknown[]) => records.length;
  for (const list of ['actors', 'members', 'responses', 'ties', 'ratings', 'attendance'] as const)
    expect(count(given[list]), list).toBe(count(data[list]));
  const pair = data.ties[0]!;
  expect(given.ties).toContainEqual(
    expect.objectContaining({ layer: pair.layer, from: name(pair.from), to: name(pair.to), strength: 2 }),
  );
  expect(given.attendance[0]!.activityId).toBe(given.activities[0]!.activityId);
});

test('is in the order of the pseudonyms, not of the ids', () => {
  const { actors, ties } = pseudonymisedNetwork(data, name);
  expect(actors).toEqual(inKeyOrder(actors));
  expect(ties).toEqual(inKeyOrder(ties));
  expect(actors.map(({ id }) => id)).not.toEqual(data.actors.map(({ id }) => name(id)));
});

test('gives an event without the words of its source', () => {
  const event = {
    ...data.events[0]!,
    ...{ id: 'key', actors: [{ id: 'school:a', name: 'Escuela A', kind: 'school' }], source: 'school:c' },
  };
  expect(JSON.stringify(pseudonymisedEvent(event, name))).not.toMatch(/school:[a-f]|Escuela/);
});
