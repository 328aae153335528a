import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../../../contract/records.ts';
import { greatCircle } from '../../../contract/great-circle.ts';
import { proximityTies } from '../../../server/analysis/layers/proximity.ts';

const school = (id: string, latitude: number | null, longitude: number | null): RecordOf<'actor'> => ({
  type: 'actor',
  id,
  kind: 'school',
  subKind: null,
  name: id,
  rbd: null,
  legalKind: null,
  comunaId: null,
  latitude,
  longitude,
  rural: null,
  enrolment: null,
  state: null,
  dependency: null,
  sostenedorId: null,
  group: null,
  isSet: false,
  setSize: null,
  simulated: true,
  attributes: {},
});

describe('proximityTies', () => {
  it('ties a line of schools to their neighbours, once a pair, with the kilometres', () => {
    const line = ['a', 'b', 'c'].map((id, i) => school(id, -33 + i / 10, -70));
    const ties = proximityTies(line, 1);
    expect(ties.map((tie) => [tie.from, tie.to])).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
    expect(ties[0]?.attributes['km']).toBeCloseTo(11.12, 2);
  });
  it('leaves out schools without coordinates and keeps two on one site finite', () => {
    const ties = proximityTies([school('a', null, null), school('b', -33, -70), school('c', -33, -70)]);
    expect(ties).toHaveLength(1);
    expect(Number.isFinite(ties[0]?.strength)).toBe(true);
  });
  it('finds the same neighbours as looking at every pair', () => {
    const place = fc.tuple(
      fc.double({ min: -40, max: -30, noNaN: true }),
      fc.double({ min: -73, max: -69, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(place, { minLength: 2, maxLength: 25, selector: String }), (places) => {
        const schools = places.map(([latitude, longitude], i) =>
          school(`s${String(i)}`, latitude, longitude),
        );
        const quick = proximityTies(schools, 2);
        const slow = new Set<string>();
        for (const a of schools) {
          const others = schools.filter((b) => b !== a).map((b) => ({ b, km: kmBetween(a, b) }));
          const second =
            others.map(({ km }) => km).toSorted((x, y) => x - y)[Math.min(1, others.length - 1)] ?? 0;
          for (const { b, km } of others) if (km < second - 1e-9) slow.add([a.id, b.id].toSorted().join());
        }
        const found = new Set(quick.map((tie) => `${tie.from},${tie.to}`));
        for (const pair of slow) expect(found.has(pair)).toBe(true);
      }),
    );
  });
});

function kmBetween(a: RecordOf<'actor'>, b: RecordOf<'actor'>): number {
  return greatCircle(
    { latitude: a.latitude ?? 0, longitude: a.longitude ?? 0 },
    { latitude: b.latitude ?? 0, longitude: b.longitude ?? 0 },
  );
}
