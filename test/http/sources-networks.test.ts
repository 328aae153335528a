import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { casesAbroad } from '../../contract/cases-abroad.ts';
import { shippedTelar } from './shipped-telar.ts';
import { textsUnder } from './texts-under.ts';

const [foundation, example] = ['organisation:fundacion-chile', 'slep:demo'];
const telar = shippedTelar();

/** What the sources ask of the Redes de Mejoramiento Escolar. */
describe('Redes de Mejoramiento Escolar', () => {
  const study = async () =>
    (await telar.query(api.listNetworkEvents, { id: 'case-rme-2016' })).items.find(
      ({ eventId }) => eventId === 'study-2016',
    )!;

  it('Who made the study, and who was heard?', async () => {
    const { actors, attributes, date } = await study();
    expect([date, attributes['value'], attributes['unit']]).toEqual(['2016', 10, 'redes']);
    expect(actors.map(({ name }) => name)).toEqual([
      'Ministerio de Educación (MINEDUC)',
      'UNESCO',
      'PONTIFICIA UNIVERSIDAD CATOLICA DE VALPARAISO',
      'CIAE, Universidad de Chile',
      expect.any(String),
    ]);
    expect(textsUnder(attributes, 'voice')).toHaveLength(8);
  });

  it('Which kinds of process did the study find?', async () => {
    const found = textsUnder((await study()).attributes, 'process').map((text) => text.split(':')[0]);
    expect(found).toEqual(['Procesos informativos', 'Procesos colaborativos', 'Procesos cooperativos']);
    // How many of the ten networks show each is not in the source: it stays unknown.
    const { waves } = await telar.query(api.showNetworkWork, { id: 'case-rme-2016' });
    expect(waves.map(({ depth, meetings, coordinators }) => [depth, meetings, coordinators])).toEqual([
      [null, null, null],
    ]);
  });

  it('How do school, sostenedor and Ministry hang together?', async () => {
    const { across, sizes, levelOf } = await telar.query(api.showLevels, { id: 'slep:1303' });
    const schools = sizes.find(({ level }) => level === 'school')!.actors;
    expect(schools).toBeGreaterThan(40);
    expect(across).toEqual([
      { from: 'ministry', to: 'deprov', layer: 'part-of', ties: 1 },
      { from: 'deprov', to: 'school', layer: 'jurisdiction', ties: schools },
      { from: 'slep', to: 'school', layer: 'administers', ties: schools },
    ]);
    expect(Object.values(levelOf).filter((level) => level === 'school')).toHaveLength(schools);
  });

  it('Can a network of 6 be compared with one of 16?', async () => {
    const { items } = await telar.query(api.listNetworks, { query: { simulated: 'true', limit: '200' } });
    const bySize = items.toSorted((a, b) => a.members - b.members);
    const [small, large] = [bySize[0]!, bySize.at(-1)!];
    expect(large.members).toBeGreaterThan(2 * small.members);
    // Each beside random networks of its own size and its own degrees: the raw numbers are not comparable.
    const query = { metric: 'transitivity', nullModel: 'swaps', draws: '99' };
    for (const { id } of [small, large]) {
      const { nullModel, network } = await telar.query(api.measureNetwork, { id, query });
      const compared = nullModel!.metrics['transitivity']!;
      if ('undefined' in compared) throw new Error(`${id}: ${compared.undefined}`);
      expect(network['transitivity']).toMatchObject({ value: compared.observed });
      expect(compared.quantiles['0.025']).toBeLessThanOrEqual(compared.quantiles['0.975']);
      expect(nullModel!.draws).toBe(99);
    }
  });
});

/** What the sources ask of how a network works and changes, asked of the example territory. */
describe('how a network works', () => {
  it('Which rounds of collaborative inquiry were opened and completed?', async () => {
    const cyclesOf = async (id: string) =>
      (await telar.query(api.showNetworkWork, { id })).waves.map(({ cycles }) => cycles);
    const cycles = (await cyclesOf('network:demo-11')).filter((wave) => wave !== null);
    expect(cycles.length).toBeGreaterThan(0);
    for (const { opened, completed } of cycles) expect(completed + opened).toBeGreaterThan(0);
    // Where no round is on record it is not known whether there was one.
    expect(await cyclesOf('network:demo-01')).toEqual([null, null, null]);
  });

  it('How does a network change from one survey to the next?', async () => {
    const { from, to, patterns, ties } = await telar.query(api.showChanges, { id: 'network:demo-10' });
    expect([from, to]).toEqual(['2023', '2024']);
    // A dependence that went with its support is no improvement.
    expect(patterns.find(({ pattern }) => pattern === 'external-dependence')!.change).toBe('collapsed');
    expect(ties.some(({ lost }) => lost > 0)).toBe(true);
  });

  it('Can somebody else find the same numbers?', async () => {
    const query = { metric: 'density,modularity', seed: '7' };
    const measure = () => telar.query(api.measureNetwork, { id: 'network:demo-01', query });
    const [first, second] = [await measure(), await measure()];
    expect(second).toEqual(first);
    const { passport } = first.network['modularity']!;
    expect(passport.datasetHash).toMatch(/^[0-9a-f]{64}$/);
    expect([passport.seed, passport.version]).toEqual([7, expect.any(Number)]);
  });
});

/** What the sources ask of the networks that they only name. */
describe('networks that are only named', () => {
  const named = ['microcentros-rurales', 'rme', 'belen-educa', 'sip', 'escuelas-lideres', 'arauco'];
  const more = ['oportunidad', 'maestros-de-maestros', 'pretec', 'eleva'];

  it('Which networks are named, of what kind, and who promotes them?', async () => {
    const promoters: Record<string, string[]> = {};
    for (const key of [...named, ...more]) {
      const { memberships, ties, description, kind } = await telar.query(api.showNetwork, {
        id: `case-${key}`,
      });
      expect([kind === null, ties], key).toEqual([false, 0]);
      expect(description, key).toContain('solo dan el nombre');
      expect(new Set(memberships.map(({ role }) => role)).difference(new Set(['promotor'])).size).toBe(0);
      promoters[key] = memberships.map(({ name }) => name);
    }
    expect(promoters).toMatchObject({
      eleva: ['Consejo Minero', 'Fundación Chile'],
      'escuelas-lideres': ['Fundación Chile'],
      rme: ['Ministerio de Educación (MINEDUC)'],
      pretec: [],
      'maestros-de-maestros': [],
    });
  });

  it('Which roles does one promoter hold in all networks?', async () => {
    const { networks, happenings, subKind } = await telar.query(api.showActor, { id: foundation });
    expect(subKind).toBe('foundation');
    expect(networks.map(({ id, role, validFrom, validTo }) => [id, role, validFrom, validTo])).toEqual([
      ['case-eleva', 'promotor', null, null],
      ['case-enlaces', 'member', '2001', null],
      ['case-escuelas-criticas', 'member', '2002', '2006'],
      ['case-escuelas-lideres', 'promotor', null, null],
    ]);
    expect(happenings.map(({ date, kind }) => `${date!} ${kind}`)).toEqual([
      '2001 founded',
      '2001 tension',
      '2002 contract-begins',
      '2002 invited',
      '2006 contract-ends',
    ]);
    const { ties } = await telar.query(api.showEgo, { id: foundation });
    expect(ties.map(({ layer }) => layer).toSorted()).toEqual([
      'assists',
      'invites',
      'member-of',
      'partnership',
    ]);
    const promoted = networks.filter(({ role }) => role === 'promotor');
    expect(promoted.map(({ english }) => english?.['role'])).toEqual(promoted.map(() => 'promoter'));
  });

  it('What is named abroad, and what is known of it?', async () => {
    expect(casesAbroad).toHaveLength(19);
    expect(casesAbroad.filter(({ kind }) => kind === 'country_case_study')).toHaveLength(9);
    // Without a network, an actor or a date it is text alone: nothing of it is stored.
    for (const { name } of casesAbroad) {
      if (name === null) continue;
      const { items } = await telar.query(api.listNetworks, { query: { q: name.en } });
      expect(items, name.en).toEqual([]);
    }
  });
});

/** What the sources ask of any network: the ten characteristics and the six harmful effects. */
describe('the ten characteristics and the six effects', () => {
  it('What is the evidence for each characteristic, without one score?', async () => {
    const { items } = await telar.query(api.listCharacteristics);
    expect(items).toHaveLength(10);
    const profile = await telar.query(api.profileNetwork, { id: 'network:demo-01' });
    expect(profile.characteristics.map(({ characteristic }) => characteristic)).toEqual(
      items.map(({ id }) => id),
    );
    for (const { characteristic, structure, ratings } of profile.characteristics) {
      expect(structure?.text.es, characteristic).toMatch(/\d/);
      expect(ratings!.raters, characteristic).toBeGreaterThan(10);
    }
    expect(Object.keys(profile)).not.toContain('score');
    // Documents are no survey: of a documented network nothing is said for or against any of the ten.
    const documented = await telar.query(api.profileNetwork, { id: 'case-enlaces' });
    expect(new Set(documented.characteristics.map(({ state, reason }) => `${state} ${reason!}`))).toEqual(
      new Set(['not-enough-evidence no-survey']),
    );
  });

  it('Are there signs of one of the six effects, and what else could explain them?', async () => {
    const query = { territory: example, state: 'flagged' };
    const { networks } = await telar.query(api.listAssessments, { query });
    const readings = networks.flatMap(({ waves }) => waves.flatMap(({ patterns }) => patterns));
    const tested = readings.filter(({ p }) => p !== null);
    expect(tested.length).toBeGreaterThan(3);
    for (const { pattern, lookAlikes, questions } of tested) {
      expect(lookAlikes.length, pattern).toBeGreaterThan(0);
      expect(questions.length, pattern).toBeGreaterThan(0);
    }
  });

  it('Is each measure told with its meaning and limits?', async () => {
    const { items: patterns } = await telar.query(api.listPatterns);
    const effects = patterns.filter(({ source }) => source.includes('one of the six effects'));
    expect(effects).toHaveLength(6);
    for (const { definition } of effects) expect(definition.reading.es).toContain('son de Telar');
    const { items: characteristics } = await telar.query(api.listCharacteristics);
    for (const { cannotSee, source } of characteristics) {
      expect(cannotSee.es).not.toBe('');
      expect(source.es).toContain('diagnóstico');
    }
    const { items: metrics } = await telar.query(api.listMetrics);
    expect(metrics.length).toBeGreaterThan(40);
  });
});
