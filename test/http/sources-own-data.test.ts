import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { importFiles } from '../import-files.ts';
import { importAteMarket } from '../networks/ate-market-answers.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { shippedTelar } from './shipped-telar.ts';

const sheet = (heading: string, rows: readonly (readonly string[])[]): string =>
  [heading, ...rows.map((row) => row.join(','))].join('\n');

/** What the sources ask of contracts that they tell of in general, asked of contracts that a user brings. */
describe('contracts that a user brings', () => {
  const comuna = 'comuna:demo-mercado';
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(null);
    await importAteMarket(telar);
  });
  afterAll(() => telar.stop());

  it('Who hires whom, since when, until when, for which schools?', async () => {
    const { items } = await telar.query(api.listContracts);
    const listed = items.map(({ contractId, sostenedor, provider, schools, validFrom, validTo }) =>
      [contractId, sostenedor!.name, provider.name, schools.length, validFrom, validTo].join(' · '),
    );
    expect(listed).toEqual([
      '1 · DAEM del Mercado · Fundación Brote · 1 · 2024 · 2025',
      '1 · DAEM del Mercado · Asesorías Cumbre · 4 · 2023-03 · 2024-12',
      '2 · DAEM del Mercado · Asesorías Cumbre · 2 · 2024-03 · 2024-12',
      '9 · DAEM del Mercado · Persona natural (asesoría) · 1 · 2024 · 2024',
    ]);
    // What one provider has done, year by year: a school with two contracts counts once.
    const { years } = await telar.query(api.showProviderHistory, { id: 'organisation:demo-cumbre' });
    expect(years.map(({ year, contracts, schools }) => [year, contracts, schools])).toEqual([
      [2023, 1, 4],
      [2024, 2, 5],
    ]);
  });

  it('How do sostenedores, schools and the Ministry rate an ATE, both ways?', async () => {
    const { providers } = await telar.query(api.showTerritoryContracts, { id: comuna });
    // Each side keeps its own mean: they are never put together.
    const sides = providers[0]!.evaluations.map(({ evaluator, score, count }) => [evaluator, score, count]);
    expect(sides).toEqual([
      ['sostenedor', 7, 1],
      ['provider', 3, 1],
      ['school', 5, 2],
      ['ministry', 2.5, 1],
    ]);
  });

  it('How concentrated are providers; which schools have none or several?', async () => {
    const found = await telar.query(api.showTerritoryContracts, { id: comuna });
    // Five, one and one of the seven pairs of a provider and a school.
    expect(found.hhi.schools).toBeCloseTo((25 + 1 + 1) / 49, 12);
    expect(found.hhi.amount).toBeCloseTo(0.75 ** 2 + 0.25 ** 2, 12);
    expect(found.withoutSupport.map(({ name }) => name)).toEqual(['Escuela Ocho', 'Escuela Siete']);
    const several = Map.groupBy(
      found.contracts.flatMap(({ provider, schools }) =>
        schools.map((school) => ({ provider: provider.id, school: school.name })),
      ),
      ({ school }) => school,
    );
    const names = [...several].flatMap(([name, list]) =>
      new Set(list.map(({ provider }) => provider)).size > 1 ? [name] : [],
    );
    expect(names.toSorted()).toEqual(['Escuela Cinco', 'Escuela Uno']);
  });

  it('What results do the schools have, beside others and never as an effect?', async () => {
    const { groups, series, caution } = await telar.query(api.showTerritoryResults, { id: comuna });
    expect(groups).toEqual({ members: 4, comparison: 4 });
    const reading = series.find(({ measure }) => measure === 'prom_lect4b')!.years[0]!;
    // 240, 250, 280 and 270 against 230 and 250; of two others no number is on record, which is not zero.
    expect([reading.members.mean, reading.comparison.mean, reading.comparison.schools]).toEqual([
      260, 240, 2,
    ]);
    expect(caution.es).toContain('nunca es un efecto');
  });
});

/** What the sources ask of the territories of the first SLEPs, asked of ties that a user brings. */
describe('ties that a user brings to a SLEP', () => {
  const slep = 'slep:1303';
  const telar = shippedTelar();

  it('Which technical-professional schools have a university, and do ties join comunas?', async () => {
    const before = await telar.query(api.showLevels, { id: slep });
    expect([before.technical!.known, before.comunas]).toEqual([false, null]);
    const placed = Map.groupBy(before.technical!.withoutUniversity, ({ comunaName }) => comunaName);
    // Two schools of one comuna and one of each of two others.
    const [a, b] = placed.get('Cerro Navia')!.map(({ id }) => id);
    const [c, d] = [placed.get('Lo Prado')![0]!.id, placed.get('Pudahuel')![0]!.id];
    await importFiles(telar, {
      'redes.csv': sheet('red,nombre,territorio', [['red-tp', 'Red técnica', slep]]),
      'lazos.csv': sheet('red,capa,origen,destino', [
        ['red-tp', 'joint-work', a!, b!],
        ['red-tp', 'joint-work', b!, c],
        ['red-tp', 'joint-work', c, d],
        ['red-tp', 'assists', 'university:86', a!],
      ]),
    });
    const after = await telar.query(api.showLevels, { id: slep });
    expect(after.technical!.known).toBe(true);
    expect(after.technical!.withoutUniversity.map(({ id }) => id)).toEqual(
      before.technical!.withoutUniversity.map(({ id }) => id).filter((id) => id !== a),
    );
    // One pair of six lies in one comuna: sizes alone would have five of six cross.
    expect(after.comunas).toMatchObject({ ties: 3, across: 2, schools: 4, comunas: 3 });
    expect(after.comunas!.share).toBeCloseTo(2 / 3, 12);
    expect(after.comunas!.expected).toBeCloseTo(5 / 6, 12);
    expect(after.comunas!.p).toBeGreaterThan(0.05);
  });
});

/** What the sources ask of rural microcentres and of the work of a network, asked of a survey that a user brings. */
describe('a survey that a user brings', () => {
  const id = 'red-rural';
  const slep = 'slep:0902';
  const telar = shippedTelar();
  /** Twelve schools that tell each other what they know, three rural ones that work among themselves, one that names nobody. */
  let town: string[], micro: string[], silent: string;
  beforeAll(async () => {
    const { schools } = await telar.query(api.showSupportBoard, { id: slep });
    const idsOf = (rural: boolean) => schools.filter((one) => one.rural === rural).map((one) => one.id);
    micro = idsOf(true).slice(0, 3);
    town = idsOf(false).slice(0, 12);
    silent = idsOf(false)[12]!;
    const everybody = [...town, ...micro, silent];
    const pairs = (ids: readonly string[]) =>
      ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => [from, to] as const));
    const knowledge = [...pairs(town), ...pairs(micro)].map(([from, to]) => {
      return [id, '2024', 'knowledge', from, to, '', from, 'director'];
    });
    const work = (from: string, to: string, depth: string, role: string) => {
      return [id, '2024', 'joint-work', from, to, depth, from, role];
    };
    await importFiles(telar, {
      'redes.csv': sheet('red,nombre,tipo,territorio,nomina_conocida', [
        [id, 'Red rural', 'rme', slep, 'si'],
      ]),
      'olas.csv': sheet('red,ola,tipo,fecha,capas', [
        [id, '2024', 'encuesta', '2024-11', 'knowledge|joint-work'],
      ]),
      'miembros.csv': sheet(
        'red,actor,rol',
        everybody.map((actor, at) => [id, actor, at === 0 ? 'coordinadora' : 'miembro']),
      ),
      'respuestas.csv': sheet(
        'red,ola,actor,respondio',
        everybody.map((actor) => [id, '2024', actor, 'si']),
      ),
      'lazos.csv': sheet('red,ola,capa,origen,destino,profundidad,informante,rol_informante', [
        ...knowledge,
        work(micro[0]!, micro[1]!, 'informativo', 'director'),
        work(micro[1]!, micro[2]!, 'cooperativo', 'docente'),
        work(town[0]!, town[1]!, 'colaborativo', 'director'),
        work(town[1]!, town[2]!, 'colaborativo', 'docente'),
        work(town[2]!, town[3]!, '', 'director'),
      ]),
    });
  });

  const assessed = async () => (await telar.query(api.assessNetwork, { id })).waves.at(-1)!;

  it('Which small clusters are cut off from the others, and are not sleeping?', async () => {
    const { facts, patterns } = await assessed();
    // The town, the microcentre and the school that names nobody.
    expect(facts.parts).toBe(3);
    const subjects = (pattern: string) => {
      const reading = patterns.find((one) => one.pattern === pattern)!;
      return reading.state === 'flagged' ? reading.subjects : [];
    };
    for (const pattern of ['sleeping-partner', 'isolated-school'])
      expect(subjects(pattern), pattern).toEqual([silent]);
    // A part of its own is no competition, and distance may explain it.
    const split = patterns.find(({ pattern }) => pattern === 'internal-competition')!;
    expect(split.state).toBe('not-flagged');
    expect(split.lookAlikes.find((one) => one.id === 'distance')!.checked).toBe('possible');
    const { groups } = await telar.query(api.listIsolatedSchools, { id: slep });
    // Who lies far from the others by the map is another question.
    const apart = groups.flatMap((group) =>
      group.id === 'remote' ? [] : group.schools.map((one) => one.id),
    );
    expect(apart).toEqual([silent]);
    const { groups: found } = await telar.query(api.findCommunities, { id });
    const together = found.find(({ actors }) => actors.includes(micro[0]!))!;
    expect(together.actors.toSorted()).toEqual(micro.toSorted());
  });

  it('How far inside each school does an idea of the network travel (depth)?', async () => {
    const [wave] = (await telar.query(api.showNetworkWork, { id })).waves;
    const listed = wave!.byRole.map(({ role, reports, unreported }) => [
      role,
      Object.fromEntries(reports.map(({ key, count }) => [key, count])),
      unreported,
    ]);
    expect(listed).toEqual([
      ['principal', { informative: 1, collaborative: 1, cooperative: 0 }, 1],
      ['teacher', { informative: 0, collaborative: 1, cooperative: 1 }, 0],
    ]);
  });

  it('Informative, collaborative, cooperative: which mix, never a grade?', async () => {
    const [wave] = (await telar.query(api.showNetworkWork, { id })).waves;
    expect(wave!.depth).toEqual({
      reports: [
        { key: 'informative', count: 1 },
        { key: 'collaborative', count: 2 },
        { key: 'cooperative', count: 1 },
      ],
      unreported: 1,
    });
  });

  it('How much hangs on the coordinator; is the role of the sostenedor agreed?', async () => {
    const [wave] = (await telar.query(api.showNetworkWork, { id })).waves;
    // Eleven of the 66 pairs of the town and the three of the microcentre; without it nobody is parted.
    expect(wave!.coordinators).toMatchObject([{ id: town[0], shareOfTies: 11 / 69, pairsOnlyThrough: 0 }]);
    const roles = (await assessed()).patterns.find(({ pattern }) => pattern === 'diffuse-roles')!;
    // Nobody was asked who coordinates: nothing is said of roles.
    expect([roles.state, roles.reason]).toEqual(['not-enough-evidence', 'layer-not-asked']);
  });

  it('Do schools give and take, or only receive?', async () => {
    const query = { metric: 'reciprocity.dyad', layers: 'knowledge' };
    const { network } = await telar.query(api.measureNetwork, { id, query });
    expect(network['reciprocity.dyad']).toMatchObject({ value: 1 });
    const oneWay = (await assessed()).patterns.find(({ pattern }) => pattern === 'one-way-knowledge')!;
    expect(oneWay.state).toBe('not-flagged');
  });

  it('Which work is tied to the plans of schools and of the territory?', async () => {
    const [wave] = (await telar.query(api.showNetworkWork, { id: 'network:demo-01' })).waves;
    expect(wave!.plans).toEqual({ pme: 3, pel: 0, other: 0, none: 0, notSaid: 0 });
    // Without commitments on record it is not known, which is not none.
    expect((await telar.query(api.showNetworkWork, { id })).waves[0]!.plans).toBeNull();
  });
});
