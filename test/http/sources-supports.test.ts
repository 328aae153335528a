import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { shippedTelar } from './shipped-telar.ts';

const [ministry, supervision] = ['public-body:mineduc', 'public-body:ate-supervision'];
const criticalSchools = 'case-escuelas-criticas';
const market = 'case-ate-sep';

const telar = shippedTelar();

const eventsOf = async (id: string) =>
  (await telar.query(api.listNetworkEvents, { id, query: { limit: '500' } })).items;
const tiesOf = async (id: string) => (await telar.query(api.showNetworkGraph, { id })).ties;

/** What the sources ask of the programmes of the Ministry. */
describe('programmes of the Ministry', () => {
  const id = 'case-national-programmes';
  const programme = (key: string) => `organisation:programme-${key}`;

  it('Who designed, paid and carried each programme?', async () => {
    const ties = await tiesOf(id);
    expect(ties).toHaveLength(21);
    const who = (layer: string, key: string) =>
      ties.filter((tie) => tie.layer === layer && tie.to === programme(key)).map(({ from }) => from);
    const paid = ['mece-basica', 'mece-media', 'p900', 'rural', 'lpt', 'pme-fund', 'montegrande'];
    for (const key of paid) expect(who('finances', key), key).toEqual([ministry]);
    for (const key of ['mece-basica', 'mece-media', 'p900', 'rural', 'lpt'])
      expect(who('delivers', key), key).toEqual([supervision]);
    for (const key of ['lem', 'ecbi'])
      expect(who('delivers', key), key).toEqual([
        'organisation:ate-advising-universities',
        'organisation:ate-teacher-consultants',
      ]);
    expect(who('contracts', 'escuelas-criticas')).toEqual([ministry]);
    // Who carried these two is not said: it stays unknown.
    for (const key of ['sacge', 'montegrande']) expect(who('delivers', key), key).toEqual([]);
  });

  it('How many schools did each programme reach, and at which level?', async () => {
    const facts = async (key: string) => {
      const { attributes } = await telar.query(api.showActor, { id: programme(key) });
      return [attributes['schools'] ?? null, attributes['school_level'] ?? null, attributes['period']];
    };
    expect(await facts('escuelas-criticas')).toEqual([66, 'enseñanza básica', 'desde 2000']);
    expect(await facts('escuelas-prioritarias-2')).toEqual([100, 'enseñanza básica', 'desde 2000']);
    expect(await facts('liceos-prioritarios')).toEqual([120, 'enseñanza media', 'desde 2000']);
    expect(await facts('mece-media')).toEqual([null, 'enseñanza media', 'años noventa']);
    // 900 is a name, and no number of schools.
    expect(await facts('p900')).toEqual([null, null, 'años noventa']);
    expect(await facts('sep')).toEqual([7000, null, 'desde 2008']);
  });

  it('Which ties run from above, and which did the schools start?', async () => {
    const [ties, { actors }] = [await tiesOf(id), await telar.query(api.showNetworkGraph, { id })];
    const schools = new Set(actors.filter(({ kind }) => kind === 'school').map((actor) => actor.id));
    expect(ties.filter(({ from, to }) => schools.has(from) || schools.has(to))).toEqual([]);
    const fund = await telar.query(api.showActor, { id: programme('pme-fund') });
    expect(fund.attributes['who_delivers']).toContain('personal de cada escuela');
    // In a territory whose ties are known: what runs from each level down to the schools.
    const { across } = await telar.query(api.showLevels, { id: 'slep:demo' });
    const down = across.filter(({ to, layer }) => to === 'school' && layer === 'assists');
    expect(down.map(({ from }) => from)).toEqual(['deprov', 'support']);
    expect(across.filter(({ from, layer }) => from === 'school' && layer === 'assists')).toEqual([]);
  });

  it('How many supports land on one school; which school gets none?', async () => {
    const { schools, totals, overload } = await telar.query(api.showSupportBoard, { id: 'slep:demo' });
    const counted = ({ supports }: (typeof schools)[number]) =>
      new Set(supports.filter(({ kind }) => kind !== 'network').map(({ by }) => by.id)).size;
    const most = schools.filter((school) => counted(school) >= overload);
    expect(most.map(({ id: school }) => school).toSorted()).toEqual(
      schools
        .filter(({ notes }) => notes.includes('overload'))
        .map(({ id: school }) => school)
        .toSorted(),
    );
    expect(most).toHaveLength(totals.overloaded);
    expect(schools.filter(({ notes }) => notes.includes('none'))).toHaveLength(totals.unsupported);
    for (const school of schools.filter(({ notes }) => notes.includes('none')))
      expect(counted(school)).toBe(0);
  });
});

/** What the sources ask of Escuelas Críticas. */
describe('Escuelas Críticas', () => {
  const id = criticalSchools;

  it('What stood before, during and after the advice?', async () => {
    const { waves } = await telar.query(api.showNetwork, { id });
    expect(waves.map(({ waveId, kind, ties }) => [waveId, kind, ties])).toEqual([
      ['before', 'period', 1],
      ['during', 'period', 19],
      ['after', 'period', 1],
    ]);
    expect(waves.at(-1)!.attributes['state']).toContain('los promedios vuelven cerca del punto de partida');
  });

  it('Which ties outlive the contract; what is left when the adviser goes?', async () => {
    const found = await telar.query(api.showAftermath, { id });
    expect(found.ties.during).toMatchObject({ all: 19, schools: 0 });
    expect([found.ended.length, found.endedEarlier.length, found.unknown.length]).toEqual([11, 7, 1]);
    expect([found.outlived, found.new]).toEqual([[], []]);
    const ends = found.ended.map(({ validTo }) => validTo);
    expect(new Set(ends)).toEqual(new Set(['2006']));
    // Why: the contract ended, and the support left no capacity behind.
    const listed = await eventsOf(id);
    expect(listed.find(({ kind }) => kind === 'contract-ends')).toMatchObject({ date: '2006' });
    const after = listed.find(({ eventId }) => eventId === 'afterwards')!;
    expect(after.note).toContain('al retirarse el apoyo');
    expect(after.note).toContain('capacidad');
  });

  it('What did the two evaluations find, each by its own method?', async () => {
    const gains = (await eventsOf(id)).flatMap(({ kind, attributes }) =>
      kind === 'measure'
        ? [[attributes['evaluation'], attributes['group'], attributes['measure'], attributes['value']]]
        : [],
    );
    const [own, outside] = ['MINEDUC 2006', 'Fuentes 2006, evaluación externa'];
    const [gain, credited] = ['ganancia en el SIMCE', 'ganancia en el SIMCE atribuida al programa'];
    expect(gains.toSorted()).toEqual(
      [
        [own, 'Escuelas Críticas', `${gain}, lenguaje`, 15],
        [own, 'Escuelas Críticas', `${gain}, matemática`, 13],
        [own, 'Escuelas Críticas', `${gain}, comprensión del medio`, 17],
        [own, 'grupo de control', `${gain}, lenguaje`, 8],
        [own, 'grupo de control', `${gain}, matemática`, 4],
        [own, 'grupo de control', `${gain}, comprensión del medio`, 9],
        [outside, 'Escuelas Críticas', `${credited}, lenguaje`, 6],
        [outside, 'Escuelas Críticas', `${credited}, matemática`, 10],
      ].toSorted(),
    );
  });

  it('How was the support received?', async () => {
    const tensions = (await eventsOf(id)).filter(({ kind }) => kind === 'tension');
    expect(tensions.map(({ eventId }) => eventId).toSorted()).toEqual(['imposed', 'label']);
    expect(tensions.every(({ actorIds }) => actorIds.every((actor) => !actor.startsWith('school:')))).toBe(
      true,
    );
  });
});

/** What the sources ask of external assistance under the SEP law. */
describe('external assistance and the SEP law', () => {
  it('What does the law allow and demand, what was planned, what is recommended?', async () => {
    const listed = await eventsOf(market);
    const ids = (kind: string) =>
      listed
        .filter((event) => event.kind === kind)
        .map(({ eventId }) => eventId)
        .toSorted();
    expect(ids('law')).toEqual(['A20', 'A21', 'A22', 'persons', 'sep-law', 'sep-recuperacion']);
    expect(ids('plan')).toEqual(['A24', 'A25', 'A26', 'consultants-in-training-course']);
    expect(ids('recommendation')).toEqual(['A30', 'A31']);
    // What is allowed, planned or recommended is no tie.
    expect((await tiesOf(market)).map(({ layer }) => layer).toSorted()).toEqual([
      'administers',
      'assists',
      'part-of',
      'registers',
    ]);
  });

  it('How many providers are registered, for how many schools?', async () => {
    const numbers = (await eventsOf(market)).flatMap(({ kind, date, attributes }) =>
      kind === 'measure' ? [[date, attributes['measure'], attributes['qualifier'], attributes['value']]] : [],
    );
    expect(numbers).toEqual([
      ['1998', 'instituciones en el directorio', 'exacto', 189],
      [null, 'ATE inscritas', 'poco más de', 100],
      [null, 'escuelas que podían contratar una ATE', 'más de', 7000],
      [null, 'escuelas obligadas a contratar una ATE', 'cerca de', 500],
    ]);
  });

  it('Where does supervision arrive, and where does it meet other supports?', async () => {
    const board = await telar.query(api.showSupportBoard, { id: 'slep:demo' });
    const kindsOf = (school: (typeof board.schools)[number]) => school.supports.map(({ kind }) => kind);
    const supervised = board.schools.filter((school) => kindsOf(school).includes('supervision'));
    const deprov = board.supporters.find(({ kind }) => kind === 'supervision')!;
    expect(supervised).toHaveLength(deprov.schools);
    expect(supervised.length).toBeGreaterThan(board.schools.length / 2);
    expect(board.commonKinds).toContain('supervision');
    const without = board.schools.filter(({ gaps }) => gaps.includes('supervision'));
    expect(without.length + supervised.length).toBe(board.schools.length);
    // Schools without any support and without collaboration come first.
    const isUrgent = ({ notes, isolation }: (typeof board.schools)[number]) =>
      notes.includes('none') && isolation !== null && isolation !== 'did-not-answer';
    expect(board.schools.slice(0, board.totals.isolatedAndUnsupported).every(isUrgent)).toBe(true);
    const meeting = board.schools.filter(({ notes }) => notes.includes('overlap'));
    expect(meeting).toHaveLength(board.totals.overlapping);
    for (const school of meeting) {
      const kinds = kindsOf(school).filter((kind) => kind !== 'network');
      expect(new Set(kinds).size, school.id).toBeLessThan(kinds.length);
    }
  });
});
