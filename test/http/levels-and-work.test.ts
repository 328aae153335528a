import { describe, expect, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { levels as bands } from '../../contract/levels.ts';
import { shippedTelar } from './shipped-telar.ts';

const telar = shippedTelar();

const levels = (id: string, query: Record<string, string> = {}) => telar.query(api.showLevels, { id, query });

describe('levels of a territory', () => {
  it('shows the example from its provincial office to the roles in its schools, in bands', async () => {
    const { graph, levelOf, sizes, across } = await levels('slep:demo');
    expect(sizes.map(({ level }) => level)).toEqual([
      'deprov',
      'slep',
      'sostenedor',
      'support',
      'school',
      'role',
    ]);
    const heights = sizes.map(({ level, actors }) => {
      const own = graph.actors.filter(({ id }) => levelOf[id] === level).map(({ y }) => y);
      expect(own).toHaveLength(actors);
      return [Math.max(...own), Math.min(...own)] as const;
    });
    for (const [at, [highest]] of heights.slice(1).entries()) expect(highest).toBeLessThan(heights[at]![1]);
    for (const { from, to, ties } of across) {
      expect(bands.indexOf(from)).toBeLessThan(bands.indexOf(to));
      expect(ties).toBeGreaterThan(0);
    }
    const roles = graph.actors.filter(({ subKind }) => subKind === 'role');
    expect(roles.every(({ isSet, simulated }) => isSet && simulated)).toBe(true);
    expect(roles.find(({ id }) => id === 'role:utp-head')).toMatchObject({
      name: 'Jefatura de UTP',
      english: { name: 'Head of UTP' },
    });
    expect(await levels('slep:demo')).toMatchObject({ graph });
  });

  it('counts collaboration that crosses comunas pair by pair, and what sizes would give', async () => {
    const { graph, comunas } = await levels('slep:demo');
    const comunaOf = new Map(
      graph.actors.flatMap(({ id, kind, comunaId }) => (kind === 'school' ? [[id, comunaId]] : [])),
    );
    const pairs = new Map(
      graph.ties
        .filter(({ layer }) => ['knowledge', 'joint-work', 'trust'].includes(layer))
        .filter(({ from, to }) => comunaOf.has(from) && comunaOf.has(to))
        .map(({ from, to }) => [[from, to].sort().join(' '), comunaOf.get(from) !== comunaOf.get(to)]),
    );
    expect(comunas).toMatchObject({
      ties: pairs.size,
      across: [...pairs.values()].filter(Boolean).length,
      comunas: 5,
    });
    expect(comunas!.share).toBeLessThan(comunas!.expected);
    expect(comunas!.p).toBe(0.001);
  });

  it('tells what became of ties at the passage to the SLEP, and who has no tie with higher education', async () => {
    const { transfer, technical } = await levels('slep:demo');
    expect(transfer).toMatchObject({ schools: 15, years: [2023] });
    for (const count of Object.values(transfer!.counts!)) expect(count).toBeGreaterThan(0);
    expect(transfer!.ties).toHaveLength(Object.values(transfer!.counts!).reduce((a, b) => a + b));
    expect(technical).toMatchObject({ schools: 11, known: true });
    expect(technical!.withoutUniversity.length).toBeLessThan(11);
    expect((await levels('slep:demo', { year: '2022' })).transfer).toBeNull();
  });

  it.each([
    ['slep:0902', 'Costa Araucanía'],
    ['slep:0402', 'Puerto Cordillera'],
  ])('shows %s as the register has it, and makes nothing of what it does not say', async (id, name) => {
    const real = await levels(id);
    expect(real).toMatchObject({ name, simulated: false, year: 2025, comunas: null });
    expect(real.sizes.map(({ level }) => level)).toEqual(['ministry', 'deprov', 'slep', 'school']);
    expect(new Set(real.across.map(({ layer }) => layer))).toEqual(
      new Set(['part-of', 'jurisdiction', 'administers']),
    );
    const schools = real.sizes.find(({ level }) => level === 'school')!.actors;
    expect(real.across.find(({ layer }) => layer === 'administers')?.ties).toBe(schools);
    expect(real.technical).toMatchObject({ known: false });
    expect(real.technical!.schools).toBeGreaterThan(0);
    expect(real.graph.actors.some(({ simulated }) => simulated)).toBe(false);
  });

  it('counts ties that nobody knows as unknown where schools passed', async () => {
    expect((await levels('region:13')).transfer).toMatchObject({ counts: null, ties: [] });
  });

  it('refuses a year that the register does not hold, and knows no other territory', async () => {
    const path = `${apiRoot}/territories/slep:demo/levels?year=1990`;
    expect(await telar.refused(path)).toMatchObject({ status: 400, field: 'year' });
    expect((await telar.refused(`${apiRoot}/territories/slep:none/levels`)).status).toBe(404);
  });

  it('is a layout of the picture of a territory, too', async () => {
    const id = 'slep:0402';
    const { actors } = await telar.query(api.showTerritoryGraph, { id, query: { layout: 'levels' } });
    const owner = actors.find(({ kind }) => kind === 'sostenedor')!;
    for (const { kind, y } of actors) if (kind === 'school') expect(y).toBeLessThan(owner.y);
  });
});

describe('how a network works', () => {
  const work = (id: string) => telar.query(api.showNetworkWork, { id });

  it('is told of the example wave by wave', async () => {
    const { waves } = await work('network:demo-04');
    expect(waves.map(({ waveId }) => waveId)).toEqual(['2022', '2023', '2024']);
    for (const { depth, meetings, attendance, plans, cycles, coordinators } of waves) {
      expect(depth!.reports.map(({ key }) => key)).toEqual(['informative', 'collaborative', 'cooperative']);
      expect(meetings!.rhythmDays).toBeGreaterThan(7);
      expect(attendance!.map(({ key }) => key)).toContain('principal');
      expect(cycles!.opened).toBe(1);
      expect(Object.values(plans!).reduce((a, b) => a + b)).toBeGreaterThan(0);
      expect(coordinators!.length).toBeGreaterThan(0);
    }
  });

  it('is unknown of a programme that documents tell of, in every part', async () => {
    const { waves } = await work('case-enlaces');
    expect(waves.map(({ kind }) => kind)).toEqual(['period', 'period', 'period', 'period']);
    for (const { depth, meetings, plans, cycles } of waves)
      expect([depth, meetings, plans, cycles]).toEqual([null, null, null, null]);
  });

  it('knows no other network', async () => {
    expect((await telar.refused(`${apiRoot}/networks/nobody/work`)).status).toBe(404);
  });
});
