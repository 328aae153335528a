import { describe, expect, it } from 'vitest';
import { TelarProblem } from '../../../contract/problems.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { bundleWith, refused, sound, tie } from './bundle-fixture.ts';
import { textFile } from './text-file.ts';

describe('readBundle names what cannot stand, with file, row, column, found and expected', () => {
  it.each([
    ['self-tie', tie('n,w1,knowledge,A,A,1,'), 'ties.csv', 2, 'to', 'A'],
    ['unknown-actor', tie('n,w1,knowledge,A,Z,1,'), 'ties.csv', 2, 'to', 'Z'],
    ['unknown-wave', tie('n,w9,knowledge,A,B,1,'), 'ties.csv', 2, 'wave_id', 'w9'],
    ['unknown-network', tie('m,w1,knowledge,A,B,1,'), 'ties.csv', 2, 'network_id', 'm'],
    ['strength-out-of-range', tie('n,w1,knowledge,A,B,-1,'), 'ties.csv', 2, 'strength', '-1'],
    ['strength-out-of-range', tie('n,w1,knowledge,A,B,0,'), 'ties.csv', 2, 'strength', '0'],
    ['unreadable-number', tie('n,w1,knowledge,A,B,Infinity,'), 'ties.csv', 2, 'strength', 'Infinity'],
    ['unreadable-number', tie('n,w1,knowledge,A,B,1e999,'), 'ties.csv', 2, 'strength', '1e999'],
    ['unreadable-number', tie('n,w1,knowledge,A,B,mucho,'), 'ties.csv', 2, 'strength', 'mucho'],
    ['unreadable-id', tie('n,w1,knowledge,A B,B,1,'), 'ties.csv', 2, 'from', 'A B'],
    ['empty-cell', tie('n,w1,knowledge,,B,1,'), 'ties.csv', 2, 'from', ''],
    ['ragged-row', tie('n,w1,knowledge,A'), 'ties.csv', 2, null, '4 cells'],
    ['missing-column', { ties: ['from,layer', 'A,knowledge'] }, 'ties.csv', 1, 'to', null],
    [
      'unreadable-yes-no',
      { responses: [sound['responses']![0]!, 'n,w1,A,quizás'] },
      'responses.csv',
      2,
      'responded',
      'quizás',
    ],
    [
      'rating-out-of-range',
      { ratings: ['network_id,wave_id,actor_id,characteristic,score', 'n,w1,A,confianza,5'] },
      'ratings.csv',
      2,
      'score',
      '5',
    ],
    [
      'unknown-characteristic',
      { ratings: ['network_id,wave_id,actor_id,characteristic,score', 'n,w1,A,alegría,3'] },
      'ratings.csv',
      2,
      'characteristic',
      'alegría',
    ],
    [
      'dates-out-of-order',
      { members: ['network_id,actor_id,from,to', 'n,A,2022,2021'] },
      'members.csv',
      2,
      'to',
      '2021',
    ],
    [
      'dates-out-of-order',
      { networks: ['network_id,from,to', 'n,2022-05,2022-01'] },
      'networks.csv',
      2,
      'to',
      '2022-01',
    ],
    [
      'unreadable-date',
      { waves: ['network_id,wave_id,date', 'n,w1,2022-02-30'] },
      'waves.csv',
      2,
      'date',
      '2022-02-30',
    ],
    ['rbd-check-digit', { actors: ['actor_id,rbd', 'A,10-7'] }, 'actors.csv', 2, 'rbd', '10-7'],
    ['rbd-contradicts-id', { actors: ['actor_id,rbd', 'school:11,10'] }, 'actors.csv', 2, 'rbd', '10'],
    [
      'two-ids-for-one-school',
      { actors: ['actor_id,rbd,name', 'A,10,Uno', 'B,10,Dos'] },
      'actors.csv',
      3,
      'name',
      'Dos',
    ],
    [
      'unknown-comuna',
      { actors: ['actor_id,comuna_code', 'A,13999'] },
      'actors.csv',
      2,
      'comuna_code',
      '13999',
    ],
    ['contradicting-row', { actors: ['actor_id,name', 'A,Uno', 'A,Dos'] }, 'actors.csv', 3, null, 'A'],
    [
      'unknown-activity',
      {
        activities: ['network_id,activity_id', 'n,a1'],
        attendance: ['network_id,activity_id,actor_id', 'n,a2,A'],
      },
      'attendance.csv',
      2,
      'activity_id',
      'a2',
    ],
  ])('%s', (code, changed, file, row, column, found) => {
    const { result } = readBundle(bundleWith(changed as Record<string, string[]>));
    const findings = result.findings.find((finding) => finding.code === code);
    expect(findings).toMatchObject({ file, row, column, found, outcome: 'refused' });
    expect(findings!.expected).not.toBe('');
  });

  it.each([
    ['Escuela San José', /the name is that of school:demo-1, school:demo-2$/],
    ['ESCUELA LOS AROMOS', /the name is that of school:demo-3$/],
    ['Escuela Otra', /at most 200 characters$/],
  ])('names the actors that are called as an id that cannot be read: %s', (from, expected) => {
    const { data, result } = readBundle([
      textFile(
        'actors.csv',
        'actor_id,name',
        'school:demo-1,Escuela San José',
        'school:demo-2,Escuela San José',
        'school:demo-3,Escuela Los Aromos',
      ),
      textFile('ties.csv', 'from,to', 'school:demo-1,school:demo-3', `${from},school:demo-3`),
    ]);
    const [finding] = refused(result.findings);
    expect(finding).toMatchObject({ code: 'unreadable-id', row: 3, found: from });
    expect(finding!.expected).toMatch(expected);
    expect(data[0]!.actors).toHaveLength(3);
  });

  it('refuses an import without ties', () => {
    expect(() => readBundle([textFile('actors.csv', 'actor_id', 'A')])).toThrow(TelarProblem);
    expect(() => readBundle([textFile('actors.csv', 'actor_id,name', 'A,Uno')])).toThrow(
      /Found: actors\.csv \(sheet actors, columns actor_id, name\)\. Expected: a sheet "ties"/,
    );
    expect(() => readBundle([textFile('libro.xlsx/Hoja1.csv', 'a,b', '1,2')])).toThrow(
      /no sheet of a bundle/,
    );
    expect(() => readBundle([])).toThrow(/Found: no file/);
  });

  it('leaves refused rows out of data and records', () => {
    const { data, result } = readBundle(bundleWith(tie('n,w1,knowledge,A,A,1,')));
    expect(data[0]!.ties).toEqual([]);
    expect(result.records.some(({ record }) => record.type === 'tie')).toBe(false);
  });

  it('does not call an actor unknown whose own line could not be read', () => {
    const { data, result } = readBundle(bundleWith({ actors: ['actor_id,latitude', 'A,100', 'B,1', 'C,1'] }));
    expect(refused(result.findings).map(({ code }) => code)).toEqual(['out-of-range']);
    expect(data[0]!.actors.map(({ id, latitude }) => [id, latitude])).toEqual([
      ['A', null],
      ['B', 1],
      ['C', 1],
    ]);
  });
});
