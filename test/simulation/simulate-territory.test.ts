import { describe, expect, it } from 'vitest';
import { recordKey } from '../../contract/record-key.ts';
import { StoredRecord, type RecordOf } from '../../contract/records.ts';
import { schoolsIsolatedEverywhere } from '../../server/analysis/isolated-schools/isolated-schools.ts';
import { hardNegatives } from '../../server/simulation/network-recipe.ts';
import { plantedPatterns } from '../../server/simulation/plant/catalogue.ts';
import { simulateTerritory } from '../../server/simulation/simulate-territory.ts';

const territory = simulateTerritory({ seed: 1 });
const records = territory.records.map(({ record }) => record);
const actors = records.filter((record) => record.type === 'actor');

describe('simulateTerritory', () => {
  it('gives valid records, each fact once', () => {
    for (const record of records) expect(StoredRecord.parse(record)).toEqual(record);
    expect(new Set(records.map(recordKey)).size).toBe(records.length);
  });

  it('marks every place, actor and network as simulated, under ids of its own', () => {
    for (const record of records)
      if (record.type === 'territory' || record.type === 'actor' || record.type === 'network') {
        expect(record.simulated).toBe(true);
        expect(record.id).toMatch(/^[a-z-]+:demo/);
      }
    expect(actors.every((actor) => actor.rbd === null)).toBe(true);
  });

  it('refers only to actors, places and waves that it brings', () => {
    const ids = new Set(actors.map((actor) => actor.id));
    const places = new Set(records.filter((r) => r.type === 'territory').map((r) => r.id));
    for (const record of records) {
      if (record.type === 'tie') expect(ids.has(record.from) && ids.has(record.to)).toBe(true);
      if (record.type === 'membership') expect(ids.has(record.actorId)).toBe(true);
      if (record.type === 'school-year') expect(ids.has(record.sostenedorId ?? '')).toBe(true);
      if (record.type === 'actor' && record.comunaId !== null) expect(places.has(record.comunaId)).toBe(true);
      if (record.type === 'assignment') expect(places.has(record.slepId)).toBe(true);
    }
  });

  it('has 124 schools with different names in five comunas, some private, some rural, two far away', () => {
    const schools = actors.filter((actor) => actor.kind === 'school');
    expect(schools).toHaveLength(124);
    expect(new Set(schools.map((school) => school.name)).size).toBe(124);
    expect(new Set(schools.map((school) => school.comunaId)).size).toBe(5);
    expect(schools.filter((school) => school.dependency === 'private-subsidised')).toHaveLength(20);
    const rural = schools.filter((school) => school.rural === true).length;
    expect(rural).toBeGreaterThan(25);
    expect(rural).toBeLessThan(75);
  });

  it('plants every pattern and hides every look-alike in 25 networks of 4 to 16 schools', () => {
    const { networks } = territory.answerSheet;
    expect(networks).toHaveLength(25);
    const planted = new Set(networks.flatMap((network) => network.planted.map((p) => p.pattern)));
    expect([...planted].sort()).toEqual([...plantedPatterns].sort());
    const disguised = new Set(networks.flatMap((network) => network.resembles ?? []));
    expect([...disguised].sort()).toEqual([...hardNegatives].sort());
    for (const [place, network] of networks.entries()) {
      const data = territory.data[place];
      expect(data?.network.id).toBe(network.network);
      const schools = data?.actors.filter((actor) => actor.kind === 'school') ?? [];
      expect(schools).toHaveLength(network.members);
      expect(network.members).toBeGreaterThanOrEqual(4);
      expect(network.members).toBeLessThanOrEqual(16);
      const ids = new Set(data?.actors.map((actor) => actor.id));
      for (const { subjects } of network.planted) for (const id of subjects) expect(ids.has(id)).toBe(true);
    }
  });

  it('lets schools belong to several networks, none to more than three', () => {
    const count = new Map<string, number>();
    for (const record of records)
      if (record.type === 'membership' && record.actorId.startsWith('school:'))
        count.set(record.actorId, (count.get(record.actorId) ?? 0) + 1);
    expect(Math.max(...count.values())).toBeLessThanOrEqual(3);
    expect([...count.values()].filter((networks) => networks > 1).length).toBeGreaterThan(40);
  });

  it('puts the school of the remote disguise far from its fellows', () => {
    const sheet = territory.answerSheet.networks.find(({ resembles }) => resembles === 'remote-school');
    const data = territory.data.find(({ network }) => network.id === sheet?.network);
    const schools = data?.actors.filter((actor) => actor.kind === 'school') ?? [];
    const nearest = schools.map((one) =>
      Math.min(
        ...schools
          .filter((other) => other !== one)
          .map((other) =>
            Math.hypot(
              111.2 * ((one.latitude ?? 0) - (other.latitude ?? 0)),
              89.3 * ((one.longitude ?? 0) - (other.longitude ?? 0)),
            ),
          ),
      ),
    );
    expect(Math.max(...nearest)).toBeGreaterThan(30);
  });

  it('has supports beside its networks, of every kind, that some schools lack and some have too many of', () => {
    const supports = records.filter(
      (record) => record.type === 'tie' && record.layer === 'assists' && record.networkId === null,
    ) as RecordOf<'tie'>[];
    const kindOf = new Map(actors.map(({ id, kind, subKind }) => [id, `${kind} ${subKind ?? ''}`.trim()]));
    expect(new Set(supports.map(({ from }) => kindOf.get(from)))).toEqual(
      new Set(['public-body deprov', 'organisation ate', 'university', 'public-body programme']),
    );
    const count = Map.groupBy(supports, ({ to }) => to);
    expect(Math.max(...[...count.values()].map((given) => given.length))).toBeGreaterThanOrEqual(5);
    expect(count.size).toBeLessThan(100);
    const silent = schoolsIsolatedEverywhere(territory.data).find(({ id }) => id === 'silent')!;
    expect(silent.schools.length).toBeGreaterThan(0);
    for (const { id } of silent.schools) expect(count.has(id)).toBe(false);
    for (const { validFrom, strength } of supports) {
      expect(validFrom).toMatch(/^202[2-4]-03$/);
      expect(strength).toBeGreaterThan(0);
    }
  });

  it('repeats its bytes, for other seeds too, and plants only what is asked', () => {
    expect(JSON.stringify(simulateTerritory({ seed: 1 }))).toBe(JSON.stringify(territory));
    const other = simulateTerritory({ seed: 'other', patterns: ['bottleneck'] });
    expect(other.answerSheet.networks.flatMap((n) => n.planted.map((p) => p.pattern))).toEqual([
      'bottleneck',
    ]);
    expect(() => simulateTerritory({ seed: 1, patterns: ['gossip'] })).toThrow(/^patterns: .*"gossip"$/);
  });
});
