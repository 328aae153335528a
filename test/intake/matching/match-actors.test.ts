import { describe, expect, it } from 'vitest';
import { idInFile } from '../../../contract/local-ids.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf, SourcedRecord } from '../../../contract/records.ts';
import { ActorIndex } from '../../../server/intake/matching/actor-index.ts';
import { matchActors, type MatchOptions } from '../../../server/intake/matching/match-actors.ts';
import { checkDigit } from '../../../server/intake/bundle/check-digit.ts';
import { knownSchool, smallRegister } from './known-actors.ts';

type Actor = RecordOf<'actor'>;

const actor = (id: string, name: string | null, more: Partial<Actor> = {}): SourcedRecord => ({
  record: newRecord('actor', { id, kind: 'school', name: name ?? idInFile(id), ...more }),
  file: 'red.csv',
  row: 2,
  assumed: name === null ? ['name'] : [],
});

const match = (actors: SourcedRecord[], options: Partial<MatchOptions> = {}) =>
  matchActors(actors, { index: new ActorIndex(smallRegister), decisions: {}, comunas: null, ...options });
const matchOne = (given: SourcedRecord, options: Partial<MatchOptions> = {}) => match([given], options)[0]!;
const coquimbo = { comunas: new Set(['comuna:coquimbo']) };

describe('matchActors', () => {
  it('leaves an actor that is stored under its own id', () => {
    expect(matchOne(actor('school:8008', 'Otro nombre'))).toMatchObject({
      state: 'id',
      actorId: 'school:8008',
    });
    expect(matchOne(actor('school:demo-900', 'X'))).toMatchObject({ state: 'id' });
  });

  it.each([
    ['in its own column', actor('red~n1', 'Los Aromos', { rbd: 8008 })],
    ['in the id, with its digit', actor(`red~8008-${checkDigit(8008)}`, null)],
    ['in the id, with a point', actor(`red~8.008-${checkDigit(8008).toLowerCase()}`, null)],
    ['in the name, announced', actor('red~n1', 'RBD 8008')],
    ['behind the name', actor('red~n1', `Escuela Los Aromos (RBD 8008-${checkDigit(8008)})`)],
  ])('recognises an RBD %s', (_where, given) => {
    expect(matchOne(given)).toMatchObject({ state: 'rbd', actorId: 'school:8008' });
  });

  it.each([
    ['a bare number', actor('red~8008', null)],
    ['a digit that does not fit', actor('red~8008-1', null)],
    ['an RBD that nobody has', actor('red~n1', 'Escuela Nueva', { rbd: 99_123 })],
    ['a letter', actor('red~A', null)],
    ['a letter and a number', actor('red~n1', 'E 1')],
  ])('recognises nothing in %s', (_what, given) => {
    expect(matchOne(given)).toMatchObject({ state: 'none', actorId: null, candidates: [] });
  });

  it('only proposes an RBD whose school is called quite otherwise, or lies elsewhere', () => {
    expect(matchOne(actor('red~n1', 'Liceo Manuel Bulnes', { rbd: 8008 }))).toMatchObject({
      state: 'near',
      actorId: null,
      candidates: [{ actorId: 'school:8008' }],
    });
    const elsewhere = actor('red~n1', 'Escuela Los Aromos', { rbd: 8008, comunaId: 'comuna:coquimbo' });
    expect(matchOne(elsewhere)).toMatchObject({ state: 'near', actorId: null });
  });

  it.each([
    ['the territory of the network', actor('red~n1', 'Escuela San Rafael'), coquimbo],
    ['its comuna', actor('red~n1', 'escuela  san rafael', { comunaId: 'comuna:coquimbo' }), {}],
    ['the territory, by an id that is the name', actor('red~Escuela_San_Rafael', null), coquimbo],
  ])('recognises a name that one school alone has in %s', (_where, given, options) => {
    expect(matchOne(given, options)).toMatchObject({ state: 'name', actorId: 'school:629' });
  });

  it('only proposes a name where it is not known where the network is', () => {
    expect(matchOne(actor('red~n1', 'Escuela San Rafael'))).toMatchObject({
      state: 'near',
      actorId: null,
      candidates: [{ actorId: 'school:629', rbd: 629, comunaName: 'coquimbo' }],
    });
  });

  it('shows all schools of one name with RBD and comuna, and chooses none', () => {
    const several = matchOne(actor('red~n1', 'Escuela San José'), coquimbo);
    expect(several).toMatchObject({ state: 'several', actorId: null });
    expect(several.candidates.map(({ rbd }) => rbd)).toEqual([701, 702]);
    expect(matchOne(actor('red~n1', 'Escuela San José')).candidates).toHaveLength(3);
  });

  it.each([
    ['another short name', 'Escuela El Peñón', 642],
    ['an abbreviation', 'Esc. San Rafael', 629],
    ['slips of the pen', 'Escuela San Rafaél Arcangel', 629],
    ['an old number', 'Escuela F 123', 811],
    ['a letter too many', 'Escuela Tambilllos', 811],
  ])('only proposes what is near: %s', (_what, name, rbd) => {
    const near = matchOne(actor('red~n1', name), coquimbo);
    expect(near).toMatchObject({ state: 'near', actorId: null });
    expect(near.candidates[0]).toMatchObject({ rbd });
  });

  it('proposes no school of another comuna, and none that merely begins alike', () => {
    expect(matchOne(actor('red~n1', 'Liceo Manuel Bulnes'), coquimbo)).toMatchObject({ state: 'none' });
    expect(matchOne(actor('red~n1', 'Escuela'), {})).toMatchObject({ state: 'none' });
    expect(matchOne(actor('red~n1', 'Escuela Ficticia'), coquimbo)).toMatchObject({ state: 'none' });
  });

  it('does as its user chooses, whatever it recognises', () => {
    const given = actor('red~n1', 'Escuela San José');
    expect(matchOne(given, { decisions: { n1: 'school:702' } })).toMatchObject({
      state: 'chosen',
      actorId: 'school:702',
    });
    expect(matchOne(given, { decisions: { n1: null } })).toMatchObject({ state: 'own', actorId: null });
    expect(() => matchOne(given, { decisions: { n1: 'school:1' } })).toThrow(/school:1, which is not stored/);
  });

  it('makes two actors of the files one in no silence', () => {
    const two = match([actor('red~n1', 'RBD 629'), actor('red~n2', 'Escuela San Rafael')], coquimbo);
    expect(two.map(({ state }) => state)).toEqual(['rbd', 'near']);
    const own = match([actor('red~n1', 'Escuela San Rafael'), actor('school:629', 'San Rafael')], coquimbo);
    expect(own.map(({ state }) => state)).toEqual(['near', 'id']);
  });

  it('looks for organisations among their own kind, and leaves those with a name of their own', () => {
    const university = actor('red~u', 'Universidad de La Serena', { kind: 'university' });
    expect(matchOne(university).candidates).toMatchObject([{ actorId: 'university:serena' }]);
    const organisation = actor('organisation:fundacion', 'Fundación', { kind: 'organisation' });
    expect(matchOne(organisation)).toMatchObject({ state: 'own' });
  });

  it('matches 500 names with 16,000 schools in under 300 ms', () => {
    const words = [
      'ROBLE',
      'LAUREL',
      'MAITEN',
      'QUILLAY',
      'PEUMO',
      'BOLDO',
      'LITRE',
      'CANELO',
      'ALERCE',
      'COIGUE',
    ];
    const name = (at: number) =>
      `ESCUELA ${words[at % 10]!} ${words[Math.floor(at / 10) % 10]!} ${String.fromCharCode(65 + (at % 26))}${at.toString(36).toUpperCase()}`;
    const schools = Array.from({ length: 16_000 }, (_, at) =>
      knownSchool(at + 1, name(at), `comuna:${String(at % 345)}`),
    );
    const index = new ActorIndex(schools);
    const actors = Array.from({ length: 500 }, (_, at) =>
      actor(`red~n${at}`, `Esc. ${name(at * 31).toLowerCase()}x`),
    );
    const begun = process.cpuUsage();
    const matches = matchActors(actors, { index, decisions: {}, comunas: null });
    const { user, system } = process.cpuUsage(begun);
    expect(matches).toHaveLength(500);
    expect((user + system) / 1000).toBeLessThan(300);
  });
});
