import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { bundleWith, codes, refused, sound, tie } from './bundle-fixture.ts';
import { textFile } from './text-file.ts';

describe('readBundle keeps what is odd, and says so', () => {
  it.each([
    ['tie-outside-roster', tie('n,w1,knowledge,A,X,1,A')],
    ['third-party-report', tie('n,w1,knowledge,A,B,1,C')],
    ['unknown-layer', tie('n,w2,amistad,A,B,1,A')],
    ['layer-not-asked', tie('n,w1,trust,A,B,1,A')],
    ['tie-of-silent-reporter', { responses: [sound['responses']![0]!, 'n,w1,A,no'] }],
    ['answer-of-non-member', { responses: [sound['responses']![0]!, 'n,w1,X,yes'] }],
    ['wave-dates-out-of-order', { waves: ['network_id,wave_id,date', 'n,w1,2023', 'n,w2,2022'] }],
    ['unknown-role', { members: ['network_id,actor_id,role', 'n,A,capitán', 'n,B,', 'n,C,'] }],
    ['unknown-territory', { networks: ['network_id,territory', 'n,Barrancas'] }],
    [
      'public-dependency-natural-owner',
      { actors: ['actor_id,dependency,sostenedor', 'A,municipal,sostenedor:natural-ab', 'B,,', 'C,,'] },
    ],
  ])('%s', (code, changed) => {
    const { result } = readBundle(bundleWith(changed as Record<string, string[]>));
    expect(refused(result.findings)).toEqual([]);
    expect(
      result.findings.filter((finding) => finding.outcome === 'kept').map((finding) => finding.code),
    ).toEqual([code]);
  });

  it('counts nominations over the cap once a respondent', () => {
    const nominations = ['A,B', 'A,C', 'A,X', 'A,Y', 'A,Z'].map((ends) => `n,w1,knowledge,${ends},1,A`);
    const actors = ['actor_id', 'A', 'B', 'C', 'X', 'Y', 'Z'];
    const { data, result } = readBundle(bundleWith({ actors, ties: [sound['ties']![0]!, ...nominations] }));
    const findings = result.findings.filter(({ code }) => code === 'more-nominations-than-cap');
    expect(findings.map(({ row, found }) => [row, found])).toEqual([[4, 'A']]);
    expect(data[0]!.ties).toHaveLength(5);
  });

  it('counts a repeated line once', () => {
    const line = 'n,w1,knowledge,A,B,1,A';
    const { data, result } = readBundle(bundleWith({ ties: [sound['ties']![0]!, line, line] }));
    expect(data[0]!.ties).toHaveLength(1);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'duplicate-row', row: 3, outcome: 'corrected' }),
    );
  });

  it('orders waves by date, then by id with its numbers as numbers', () => {
    const { data } = readBundle(
      bundleWith({
        waves: ['network_id,wave_id,date', 'n,w10,', 'n,w2,', 'n,w1,2020'],
        ties: ['network_id,wave_id,layer,from,to', 'n,w1,trust,A,B'],
      }),
    );
    const order = Object.fromEntries(data[0]!.waves.map(({ waveId, order: place }) => [waveId, place]));
    expect(order).toEqual({ w1: 1, w2: 2, w10: 3 });
  });
});

describe('readBundle protects schools and persons', () => {
  it('refuses a simulated tie on a school that exists', () => {
    const { data, result } = readBundle([
      textFile('networks.csv', 'network_id,simulated', 'n,yes'),
      textFile(
        'ties.csv',
        'network_id,layer,from,to',
        'n,trust,school:demo-1,school:10',
        'n,trust,school:demo-1,school:demo-2',
      ),
    ]);
    expect(refused(result.findings)).toMatchObject([
      { code: 'simulated-tie-of-real-school', file: 'ties.csv', row: 2, column: 'to', found: 'school:10' },
    ]);
    expect(data[0]!.ties.map(({ to }) => to)).toEqual(['school:demo-2']);
  });

  it('takes a network of fictional schools for simulated when it does not say', () => {
    const { data } = readBundle([textFile('ties.csv', 'layer,from,to', 'trust,school:demo-1,school:demo-2')]);
    expect(data[0]!.network.simulated).toBe(true);
    expect(data[0]!.actors.every(({ simulated }) => simulated)).toBe(true);
  });

  const person = '12345678';
  it.each([
    ['in the rut column', { actors: ['actor_id,rut', `A,${person}-5`, 'B,', 'C,'] }],
    ['without check digit', { actors: ['actor_id,rut', `A,${person}`, 'B,', 'C,'] }],
    ['as owner', { actors: ['actor_id,sostenedor', `A,12.345.678-5`, 'B,', 'C,'] }],
    ['in an id', tie(`n,w1,knowledge,sostenedor:${person},A,1,`)],
    ['in a further column', { actors: ['actor_id,contacto', `A,${person}-5`, 'B,', 'C,'] }],
    ['in a text', { actors: ['actor_id,name', `A,12.345.678-5`, 'B,', 'C,'] }],
  ])('refuses and hides the number of a natural person %s', (_, changed) => {
    const { data, result } = readBundle(bundleWith(changed as Record<string, string[]>));
    expect(refused(result.findings)).toMatchObject([{ code: 'personal-number' }]);
    const everything = JSON.stringify([data, result]);
    expect(everything).not.toContain(person);
    expect(everything).not.toContain('12.345.678');
  });

  it('does not read a column of personal numbers', () => {
    const { data, result } = readBundle(bundleWith({ actors: ['actor_id,MRUN', `A,${person}`, 'B,', 'C,'] }));
    expect(codes(result.findings)).toContain('personal-number-column');
    expect(JSON.stringify([data, result])).not.toContain(person);
  });

  it('gives an owner who is a natural person no name', () => {
    const { data, result } = readBundle(
      bundleWith({
        actors: ['actor_id,kind,name', 'sostenedor:natural-ab,sostenedor,Juana Pérez', 'A,,', 'B,,', 'C,,'],
      }),
    );
    expect(codes(result.findings)).toContain('natural-person-name');
    expect(JSON.stringify([data, result])).not.toContain('Juana');
  });
});
