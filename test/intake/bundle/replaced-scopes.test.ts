import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { textFile } from './text-file.ts';

const networks = textFile('networks.csv', 'network_id', 'red:n');
const scopesOf = (...files: ReturnType<typeof textFile>[]) =>
  readBundle([networks, ...files]).result.replaces!.map(({ type, where }) => [type, ...Object.values(where)]);

describe('what a bundle replaces', () => {
  it.each([
    [
      'the layers that its ties name, by wave',
      [
        'wave_id,layer,from,to',
        '2023,knowledge,a,b',
        '2023,knowledge,b,a',
        '2023,trust,a,b',
        '2024,trust,a,b',
      ],
      [
        ['tie', 'red:n', '2023', 'knowledge'],
        ['tie', 'red:n', '2023', 'trust'],
        ['tie', 'red:n', '2024', 'trust'],
      ],
    ],
    [
      'ties without a wave apart',
      ['wave_id,layer,from,to', ',assists,org:u,a', '2024,trust,a,b'],
      [
        ['tie', 'red:n', null, 'assists'],
        ['tie', 'red:n', '2024', 'trust'],
      ],
    ],
    ['the only wave of ties that name none', ['from,to', 'a,b'], [['tie', 'red:n', '1', 'tie']]],
    [
      'nothing that only refused lines name',
      ['layer,from,to', 'trust,a,a', 'knowledge,a,b'],
      [['tie', 'red:n', '1', 'knowledge']],
    ],
  ])('are %s', (_, ties, scopes) => expect(scopesOf(textFile('ties.csv', ...ties))).toEqual(scopes));

  it('are the answers, members and commitments of its sheets, and of no sheet that is not there or is empty', () => {
    const ties = textFile('ties.csv', 'wave_id,layer,from,to', '2024,trust,a,b');
    const scopes = scopesOf(
      ties,
      textFile('members.csv', 'actor_id', 'a', 'b'),
      textFile('responses.csv', 'wave_id,actor_id,responded', '2023,a,yes', '2024,a,yes', '2024,b,no'),
      textFile('ratings.csv', 'wave_id,actor_id,characteristic,score', '2024,a,confianza,3'),
      textFile('commitments.csv', 'commitment_id,actor_id', 'c1,a'),
    );
    expect(scopes).toEqual([
      ['tie', 'red:n', '2024', 'trust'],
      ['response', 'red:n', '2023'],
      ['response', 'red:n', '2024'],
      ['rating', 'red:n', '2024', 'confianza'],
      ['membership', 'red:n'],
      ['commitment', 'red:n'],
    ]);
    expect(scopesOf(ties, textFile('members.csv', 'actor_id'))).toEqual([['tie', 'red:n', '2024', 'trust']]);
  });

  it('are activities with all their attendance, or the attendance of the activities that it names', () => {
    const ties = textFile('ties.csv', 'layer,from,to', 'trust,a,b');
    const attendance = textFile('attendance.csv', 'activity_id,actor_id,attended', 'a1,a,yes', 'a2,b,yes');
    const activities = textFile('activities.csv', 'activity_id,date', 'a1,2024', 'a2,2024', 'a3,2024');
    expect(scopesOf(ties, attendance).slice(1)).toEqual([
      ['attendance', 'red:n', 'a1'],
      ['attendance', 'red:n', 'a2'],
    ]);
    expect(scopesOf(ties, attendance, activities).slice(1)).toEqual([
      ['activity', 'red:n'],
      ['attendance', 'red:n'],
    ]);
  });
});
