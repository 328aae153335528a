import fc from 'fast-check';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf, RecordType } from '../../../contract/records.ts';
import { inKeyOrder, recordKey } from '../../../contract/record-key.ts';

/** Texts that a careless CSV would spoil: commas, quotes, line ends, formulas, words that look like numbers. */
const awkward = fc.constantFrom(
  '',
  ' a ',
  '"',
  '"quoted"',
  '=1+1',
  '-',
  '1,5',
  '007',
  'true',
  'null',
  'a\nb',
  'ñandú; x',
  '7',
  '\u0000',
  '\ud800',
  '|',
  'á',
);
const text = fc.oneof(awkward, fc.string({ maxLength: 12, unit: 'grapheme' }));
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });
const finite = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
  .map((value) => value + 0);
const attributes = fc
  .dictionary(
    fc.oneof(
      fc.constantFrom(
        'wealth',
        'name',
        'tipo',
        'sección',
        'attribute:x',
        ' y',
        'madurez',
        'agenda',
        'Plan de',
      ),
      fc.string({ minLength: 1, maxLength: 6 }),
    ),
    fc.oneof(text, finite, fc.boolean(), fc.constant(null)),
    { maxKeys: 3, noNullPrototype: true },
  )
  .filter((found) => Object.keys(found).every((name) => !/run|rut/i.test(name) && name !== '__proto__'));
const date = fc.constantFrom('2019', '2020', '2020-02', '2021-12-31');
const dates = fc
  .tuple(maybe(date), maybe(date))
  .map(([a, b]) => (a !== null && b !== null && a > b ? [b, a] : [a, b]) as [string | null, string | null])
  .filter(([a, b]) => a === null || b === null || a.slice(0, 4) <= b.slice(0, 4));
const role = maybe(text);

const ids = ['school:demo-1', 'school:demo-2', 'organisation:x', 'A', 'sostenedor:69123456'] as const;
const actorId = fc.constantFrom(...ids);

function actor(id: string): fc.Arbitrary<RecordOf<'actor'>> {
  return fc.record({
    type: fc.constant('actor' as const),
    id: fc.constant(id),
    kind: fc.constantFrom('school', 'sostenedor', 'university', 'organisation', 'public-body'),
    subKind: maybe(text),
    name: text,
    rbd: fc.constant(null),
    legalKind: maybe(fc.constantFrom('slep', 'private')),
    comunaId: maybe(fc.constantFrom('comuna:13101', 'comuna:demo-1')),
    latitude: maybe(fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value + 0)),
    longitude: maybe(fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0)),
    rural: maybe(fc.boolean()),
    enrolment: maybe(fc.nat()),
    state: maybe(fc.constantFrom('working', 'unknown')),
    dependency: maybe(fc.constantFrom('slep', 'private-paid')),
    sostenedorId: maybe(fc.constant('sostenedor:69123456')),
    group: maybe(text),
    isSet: fc.boolean(),
    setSize: maybe(fc.integer({ min: 1, max: 1e6 })),
    simulated: fc.boolean(),
    attributes,
  });
}

const distinct = <R extends RecordOf<RecordType>>(records: fc.Arbitrary<R>): fc.Arbitrary<R[]> =>
  fc.uniqueArray(records, { selector: recordKey, maxLength: 5 }).map(inKeyOrder);

const waveId = fc.constantFrom('w1', 'w2');
/** Networks with everything that a bundle can hold. */
export function network(id: string): fc.Arbitrary<NetworkData> {
  const networkId = fc.constant(id);
  const waves = fc.constant(['w1', 'w2']).chain((waveIds) =>
    fc.tuple(
      ...waveIds.map((each, index) =>
        fc.record({
          type: fc.constant('wave' as const),
          networkId,
          waveId: fc.constant(each),
          kind: maybe(fc.constantFrom('survey', 'period', 'register')),
          order: fc.constant(index + 1),
          date: fc.constant(`202${index}-03`),
          instrument: maybe(text),
          layersAsked: maybe(fc.subarray(['knowledge', 'trust', 'own layer'])),
          maxNominations: maybe(fc.integer({ min: 1, max: 9 })),
          attributes,
        }),
      ),
    ),
  );
  return fc.record({
    network: fc
      .tuple(
        dates,
        fc.record({
          type: fc.constant('network' as const),
          id: networkId,
          name: text,
          kind: maybe(fc.oneof(fc.constantFrom('rme', 'utp', 'Red UTP', 'jardines'), text)),
          mandate: maybe(fc.constantFrom('mandated', 'mixed')),
          purpose: maybe(text),
          territoryId: maybe(fc.constantFrom('slep:1303', 'comuna:13101')),
          simulated: fc.boolean(),
          rosterKnown: fc.boolean(),
          directed: maybe(fc.boolean()),
          citation: maybe(text),
          description: maybe(text),
          attributes,
        }),
      )
      .map(([[validFrom, validTo], rest]) => ({ ...rest, validFrom, validTo })),
    actors: fc.tuple(...ids.map(actor)).map(inKeyOrder),
    members: distinct(
      fc
        .tuple(
          dates,
          fc.record({ type: fc.constant('membership' as const), networkId, actorId, role: text, attributes }),
        )
        .map(([[validFrom, validTo], rest]) => ({ ...rest, validFrom, validTo })),
    ),
    waves: waves.map(inKeyOrder),
    responses: distinct(
      fc.record({
        type: fc.constant('response' as const),
        networkId,
        waveId,
        actorId,
        role,
        responded: fc.boolean(),
        attributes,
      }),
    ),
    ties: distinct(
      fc
        .tuple(
          dates,
          fc.subarray([...ids], { minLength: 2, maxLength: 2 }),
          fc.record({
            type: fc.constant('tie' as const),
            networkId,
            waveId: maybe(waveId),
            layer: fc.oneof(
              fc.constantFrom('knowledge', 'Confianza', 'confianza'),
              fc.string({ minLength: 1, maxLength: 5 }),
            ),
            strength: maybe(fc.double({ min: 1e-150, max: 1e150, noNaN: true })),
            sign: fc.constantFrom(1 as const, -1 as const),
            depth: maybe(fc.constantFrom('informative', 'cooperative')),
            reporter: maybe(actorId),
            reporterRole: role,
            attributes,
          }),
        )
        .map(([[validFrom, validTo], [from, to], rest]) => ({
          ...rest,
          from: from!,
          to: to!,
          validFrom,
          validTo,
        })),
    ),
    ratings: distinct(
      fc.record({
        type: fc.constant('rating' as const),
        networkId,
        waveId,
        actorId,
        role,
        characteristic: fc.constantFrom('proposito', 'liderazgo'),
        item: maybe(text),
        score: fc.double({ min: 1, max: 4, noNaN: true }),
        attributes,
      }),
    ),
    commitments: distinct(
      fc.record({
        type: fc.constant('commitment' as const),
        networkId,
        commitmentId: fc.constantFrom('c1', 'c2', 'c3'),
        actorIds: fc.subarray([...ids]),
        due: maybe(date),
        done: maybe(fc.boolean()),
        purpose: maybe(text),
        attributes,
      }),
    ),
    activities: fc
      .tuple(
        ...['a1', 'a2'].map((activityId) =>
          fc.record({
            type: fc.constant('activity' as const),
            networkId,
            activityId: fc.constant(activityId),
            date: maybe(date),
            kind: maybe(text),
            hours: maybe(fc.double({ min: 0, max: 1e6, noNaN: true })),
            mandated: maybe(fc.boolean()),
            attributes,
          }),
        ),
      )
      .map(inKeyOrder),
    attendance: distinct(
      fc.record({
        type: fc.constant('attendance' as const),
        networkId,
        activityId: fc.constantFrom('a1', 'a2'),
        actorId,
        role,
        attended: fc.boolean(),
        people: maybe(fc.nat()),
        attributes,
      }),
    ),
    events: distinct(
      fc
        .tuple(
          dates,
          fc.record({
            type: fc.constant('event' as const),
            networkId,
            territoryId: maybe(fc.constantFrom('slep:1303', 'comuna:13101')),
            eventId: fc.constantFrom('e1', 'e2', 'e3'),
            actorIds: fc.subarray([...ids]),
            kind: fc.oneof(fc.constantFrom('founded', 'Hito', 'hito', 'visita'), text),
            note: maybe(text),
            source: maybe(text),
            attributes,
          }),
        )
        .map(([[from, to], rest]) => ({ ...rest, date: from, dateTo: to })),
    ),
  }) as fc.Arbitrary<NetworkData>;
}
